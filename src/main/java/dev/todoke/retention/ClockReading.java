package dev.todoke.retention;

import java.time.Instant;

/**
 * The raw clocks at one moment.
 *
 * @param ticks nanoseconds of a clock that nobody can set, comparable within one process only
 */
record ClockReading(Instant database, Instant node, long ticks) {}
