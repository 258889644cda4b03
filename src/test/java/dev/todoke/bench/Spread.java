package dev.todoke.bench;

import java.util.Arrays;
import java.util.Locale;

/** Some measurements of the same thing. */
public record Spread(double... sorted) {

    public Spread {
        sorted = sorted.clone();
        Arrays.sort(sorted);
    }

    public double at(double share) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }

    public double median() {
        return at(0.5);
    }

    /** The median, and in brackets the least and the most. */
    @Override
    public String toString() {
        return sorted.length == 0
                ? "-"
                : String.format(Locale.ROOT, "%.2f [%.2f..%.2f]", median(), sorted[0], sorted[sorted.length - 1]);
    }
}
