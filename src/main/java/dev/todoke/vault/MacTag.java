package dev.todoke.vault;

/** A MAC and the version of the key that made it. */
public record MacTag(int keyVersion, byte[] tag) {

    @Override
    public String toString() {
        return "MacTag(v" + keyVersion + ")";
    }
}
