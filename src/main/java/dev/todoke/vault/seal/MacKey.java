package dev.todoke.vault.seal;

/** One version of a MAC key. */
public record MacKey(int version, byte[] secret) {

    @Override
    public String toString() {
        return "MacKey(v" + version + ")";
    }
}
