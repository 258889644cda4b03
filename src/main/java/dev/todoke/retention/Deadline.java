package dev.todoke.retention;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Until which day, inclusive, one person's data may be kept (保管期限). A pure function of what happened; days are days in
 * Japan.
 *
 * @param keepUntil the last day; erased on the day after
 * @param undecided details were collected and some award has not started: past its day it is frozen, not erased
 */
record Deadline(LocalDate keepUntil, boolean undecided) {

    /** A parcel that nobody reported as delivered counts as delivered after this. */
    static final int DAYS_IN_TRANSIT = 14;

    /**
     * What is known of one award.
     *
     * @param latestOn fixed when the data was collected; no event moves it
     */
    record Award(
            @Nullable StartEvent event,
            @Nullable LocalDate startedOn,
            int daysAfter,
            boolean collected,
            LocalDate latestOn) {

        boolean hasStarted() {
            return event != null && startedOn != null;
        }

        /** The award's own last day: the start day plus the days after it; the start day itself is day zero. */
        LocalDate lastDay() {
            if (event == null || startedOn == null) {
                throw new IllegalStateException("not started");
            }
            return startedOn.plusDays(daysAfter + (event == StartEvent.SHIPPED ? DAYS_IN_TRANSIT : 0L));
        }
    }

    /** The deadline of a person with these awards: the latest of them counts, and never past the promised date. */
    static Deadline of(Collection<Award> awards) {
        if (awards.isEmpty()) {
            throw new IllegalArgumentException("no award");
        }
        LocalDate latest =
                awards.stream().map(Award::latestOn).max(LocalDate::compareTo).orElseThrow();
        boolean allStarted = awards.stream().allMatch(Award::hasStarted);
        if (!allStarted) {
            return new Deadline(latest, awards.stream().anyMatch(Award::collected));
        }
        LocalDate due =
                awards.stream().map(Award::lastDay).max(LocalDate::compareTo).orElseThrow();
        return new Deadline(due.isBefore(latest) ? due : latest, false);
    }

    boolean isPast(LocalDate today) {
        return today.isAfter(keepUntil);
    }
}
