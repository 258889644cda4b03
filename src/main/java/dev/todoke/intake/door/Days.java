package dev.todoke.intake.door;

import dev.todoke.kernel.TodokeClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and deadlines as a winner reads them: with weekday, in Japan's time. */
final class Days {

    private static final DateTimeFormatter DAY_JA = DateTimeFormatter.ofPattern("uuuu年M月d日（E）", Locale.JAPANESE);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MACHINE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmxxx", Locale.ROOT);

    private Days() {}

    static String day(LocalDate day, String lang) {
        return (lang.equals("en") ? DAY_EN : DAY_JA).format(day);
    }

    /** The last minute before {@code end}: a day that is meant to its end is not told as the midnight after it. */
    static Notice.Moment until(Instant end, String lang) {
        ZonedDateTime last = end.minusSeconds(60).atZone(TodokeClock.JAPAN);
        String time = "%02d:%02d".formatted(last.getHour(), last.getMinute());
        String text = lang.equals("en")
                ? time + ", " + day(last.toLocalDate(), lang) + " (Japan time)"
                : day(last.toLocalDate(), lang) + time + "（日本時間）";
        return new Notice.Moment(text, MACHINE.format(last));
    }
}
