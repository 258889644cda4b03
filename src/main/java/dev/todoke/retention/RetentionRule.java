package dev.todoke.retention;

/**
 * One campaign's promise to forget. Days are days in Japan, inclusive: data may be kept on the last day and is erased on
 * the day after.
 *
 * @param daysAfter days after the start event, 1 to 365; default 30
 * @param latestMonths months after collection at the latest, 1 to 24; default 6
 */
public record RetentionRule(int daysAfter, int latestMonths) {

    public static final RetentionRule DEFAULT = new RetentionRule(30, 6);
}
