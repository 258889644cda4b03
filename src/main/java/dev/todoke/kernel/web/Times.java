package dev.todoke.kernel.web;

import dev.todoke.kernel.TodokeClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** How pages write times: in Japan's, to the minute. */
public final class Times {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(TodokeClock.JAPAN);

    private Times() {}

    public static String minute(Instant instant) {
        return MINUTE.format(instant);
    }

    public static String day(LocalDate day) {
        return day.toString();
    }
}
