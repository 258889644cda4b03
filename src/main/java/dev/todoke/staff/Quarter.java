package dev.todoke.staff;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.TodokeClock;
import java.time.Instant;
import java.time.LocalDate;

/** Three months in Japan (期), written {@code 2026-Q4}. */
public record Quarter(int year, int number) {

    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    public static Quarter parse(String text) {
        if (!text.matches("2[0-9]{3}-Q[1-4]")) {
            throw new Refusal(ProblemType.INVALID, "quarter", "unreadable");
        }
        return new Quarter(Integer.parseInt(text.substring(0, 4)), text.charAt(6) - '0');
    }

    public LocalDate first() {
        return LocalDate.of(year, number * 3 - 2, 1);
    }

    public Instant begins() {
        return first().atStartOfDay(TodokeClock.JAPAN).toInstant();
    }

    public Instant ends() {
        return first().plusMonths(3).atStartOfDay(TodokeClock.JAPAN).toInstant();
    }

    public Quarter before() {
        return of(first().minusDays(1));
    }

    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}
