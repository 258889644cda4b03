package dev.todoke.vault.envelope;

/** Single-bit faults. */
final class Bits {

    private Bits() {}

    static byte[] flip(byte[] bytes, int bit) {
        byte[] changed = bytes.clone();
        changed[bit / 8] ^= (byte) (1 << (bit % 8));
        return changed;
    }
}
