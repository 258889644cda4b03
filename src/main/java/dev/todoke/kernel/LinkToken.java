package dev.todoke.kernel;

/** The secret of a form link (受付リンク): 130 random bits in Crockford base 32. */
public record LinkToken(String text) implements Sensitive {
    @Override
    public String toString() {
        return Sensitive.masked(LinkToken.class);
    }
}
