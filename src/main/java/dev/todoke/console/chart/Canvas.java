package dev.todoke.console.chart;

/**
 * How wide a drawing is, in its own units. Text does not shrink with a drawing that is drawn for the screen it stands on,
 * so each is drawn twice and the style sheet shows one.
 */
public enum Canvas {
    NARROW(328),
    WIDE(720);

    private final int width;

    Canvas(int width) {
        this.width = width;
    }

    public int width() {
        return width;
    }

    /** Distinguishes the ids of the two. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** How many labels fit side by side. */
    int labels() {
        return width / 90;
    }
}
