package dev.todoke.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessDaysTest {

    /** Announced by 国立天文台 each February for the year after. */
    private static final Map<Integer, int[]> EQUINOXES =
            Map.of(2025, new int[] {20, 23}, 2026, new int[] {20, 23}, 2027, new int[] {21, 23});

    /** 国民の祝日に関する法律 as amended in 2018, article 2 and article 3 (2) and (3). */
    private static Set<LocalDate> byLaw(int year) {
        Set<LocalDate> days = new TreeSet<>(Set.of(
                LocalDate.of(year, 1, 1),
                monday(year, Month.JANUARY, 2),
                LocalDate.of(year, 2, 11),
                LocalDate.of(year, 2, 23),
                LocalDate.of(year, 3, EQUINOXES.get(year)[0]),
                LocalDate.of(year, 4, 29),
                LocalDate.of(year, 5, 3),
                LocalDate.of(year, 5, 4),
                LocalDate.of(year, 5, 5),
                monday(year, Month.JULY, 3),
                LocalDate.of(year, 8, 11),
                monday(year, Month.SEPTEMBER, 3),
                LocalDate.of(year, 9, EQUINOXES.get(year)[1]),
                monday(year, Month.OCTOBER, 2),
                LocalDate.of(year, 11, 3),
                LocalDate.of(year, 11, 23)));
        Set<LocalDate> all = new TreeSet<>(days);
        for (LocalDate day : days) {
            if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                LocalDate next = day.plusDays(1);
                while (days.contains(next)) {
                    next = next.plusDays(1);
                }
                all.add(next);
            }
            if (days.contains(day.plusDays(2)) && !days.contains(day.plusDays(1))) {
                all.add(day.plusDays(1));
            }
        }
        return all;
    }

    private static LocalDate monday(int year, Month month, int which) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(which, DayOfWeek.MONDAY));
    }

    @Test
    void theDataAreWhatTheLawSays() {
        Set<LocalDate> law = new TreeSet<>();
        EQUINOXES.keySet().forEach(year -> law.addAll(byLaw(year)));
        assertThat(BusinessDays.holidays()).containsExactlyElementsOf(law);
        assertThat(BusinessDays.knownUntil()).isEqualTo(LocalDate.of(2027, 12, 31));
    }

    @ParameterizedTest
    @CsvSource({
        // Friday before an ordinary weekend
        "2026-06-12, 3, 2026-06-17",
        // Golden Week: 3 to 6 May are holidays, the 6th in place of Sunday the 3rd
        "2026-04-30, 3, 2026-05-08",
        // 21 to 23 September, the 22nd because it lies between two holidays
        "2026-09-18, 1, 2026-09-24",
        "2025-11-21, 1, 2025-11-25",
        "2027-03-19, 1, 2027-03-23",
        // after the data weekends only: 11 February 2028 is a holiday that nobody told us of
        "2028-02-10, 1, 2028-02-11",
    })
    void businessDaysPassOverWeekendsAndHolidays(LocalDate from, int days, LocalDate to) {
        assertThat(BusinessDays.after(from, days)).isEqualTo(to);
    }
}
