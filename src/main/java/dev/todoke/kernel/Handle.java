package dev.todoke.kernel;

/** A social account's handle (アカウントID) without the leading @. */
public record Handle(String text) implements Sensitive {
    @Override
    public String toString() {
        return Sensitive.masked(Handle.class);
    }
}
