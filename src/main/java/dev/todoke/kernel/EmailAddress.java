package dev.todoke.kernel;

/** A mail address (メールアドレス). */
public record EmailAddress(String text) implements Sensitive {
    @Override
    public String toString() {
        return Sensitive.masked(EmailAddress.class);
    }
}
