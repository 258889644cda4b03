package dev.todoke.kernel;

/** A telephone number (電話番号), domestic digits with or without hyphens. */
public record PhoneNumber(String digits) implements Sensitive {
    @Override
    public String toString() {
        return Sensitive.masked(PhoneNumber.class);
    }
}
