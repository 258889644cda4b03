package dev.todoke.kernel;

/** A person's name (氏名) as it goes on a parcel. */
public record PersonName(String text) implements Sensitive {
    @Override
    public String toString() {
        return Sensitive.masked(PersonName.class);
    }
}
