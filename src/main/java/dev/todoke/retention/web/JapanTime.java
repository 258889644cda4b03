package dev.todoke.retention.web;

import dev.todoke.kernel.TodokeClock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Moments as people at the desk read them: to the minute, in Japan. */
final class JapanTime {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(TodokeClock.JAPAN);

    private JapanTime() {}

    static String of(Instant instant) {
        return MINUTE.format(instant) + " JST";
    }
}
