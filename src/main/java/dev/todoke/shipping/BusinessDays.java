package dev.todoke.shipping;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Monday to Friday. Public holidays are not known here; a fetch window that is a day too short is made anew. */
final class BusinessDays {

    private BusinessDays() {}

    static LocalDate after(LocalDate day, int count) {
        LocalDate current = day;
        int left = count;
        while (left > 0) {
            current = current.plusDays(1);
            if (current.getDayOfWeek() != DayOfWeek.SATURDAY && current.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return current;
    }
}
