package dev.todoke.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Business days in Japan (営業日): neither a weekend nor a public holiday. Holidays are dated data; after their last year
 * only weekends are known; the desk's first page alone says when they end.
 */
public final class BusinessDays {

    private static final String FILE = "/calendar/japan-holidays.csv";
    private static final NavigableSet<LocalDate> HOLIDAYS = read();

    private BusinessDays() {}

    /** The day that is so many business days after this one. */
    public static LocalDate after(LocalDate day, int count) {
        LocalDate current = day;
        int left = count;
        while (left > 0) {
            current = current.plusDays(1);
            if (isOne(current)) {
                left--;
            }
        }
        return current;
    }

    public static boolean isOne(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !HOLIDAYS.contains(day);
    }

    /** The last day of which this program knows whether it is a holiday. */
    public static LocalDate knownUntil() {
        return LocalDate.of(HOLIDAYS.last().getYear(), 12, 31);
    }

    static List<LocalDate> holidays() {
        return List.copyOf(HOLIDAYS);
    }

    private static NavigableSet<LocalDate> read() {
        NavigableSet<LocalDate> days = new TreeSet<>();
        try (InputStream in = BusinessDays.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the program");
            }
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> LocalDate.parse(line.substring(0, line.indexOf(','))))
                    .forEach(days::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return days;
    }
}
