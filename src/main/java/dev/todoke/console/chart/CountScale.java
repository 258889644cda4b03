package dev.todoke.console.chart;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Counts from bottom to top (件数の軸), from nothing to a round number that holds the most. */
public final class CountScale {

    private static final int STEPS = 4;

    private final long step;
    private final long top;
    private final int low;
    private final int high;

    /**
     * @param most the largest count
     * @param low where nothing stands
     * @param high where the top stands; smaller than {@code low}, as pictures go
     */
    public CountScale(long most, int low, int high) {
        this.step = step(Math.max(1, most));
        this.top = Math.max(1, (Math.max(1, most) + step - 1) / step) * step;
        this.low = low;
        this.high = high;
    }

    public int y(long count) {
        long held = Math.max(0, Math.min(top, count));
        return (int) (low - held * (low - high) / top);
    }

    public List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        for (long count = 0; count <= top; count += step) {
            ticks.add(new Tick(y(count), text(count), "end"));
        }
        return ticks;
    }

    /** As people read it: 12,345. */
    public static String text(long count) {
        return NumberFormat.getIntegerInstance(Locale.ROOT).format(count);
    }

    /** 1, 2 or 5 and noughts, so that about four of them reach the top; never less than one. */
    private static long step(long most) {
        long tens = 1;
        while (tens * 10 * STEPS <= most) {
            tens *= 10;
        }
        for (int each : new int[] {1, 2, 5, 10}) {
            if (tens * each * STEPS >= most) {
                return tens * each;
            }
        }
        return tens * 10;
    }
}
