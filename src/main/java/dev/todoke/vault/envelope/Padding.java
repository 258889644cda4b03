package dev.todoke.vault.envelope;

import java.util.Arrays;

/** ISO 7816-4: 0x80, then zeros up to a multiple of 128, so that the length of an address is not told by its body. */
final class Padding {

    static final int BLOCK = 128;
    private static final byte MARK = (byte) 0x80;

    private Padding() {}

    static byte[] pad(byte[] payload) {
        byte[] padded = Arrays.copyOf(payload, (payload.length / BLOCK + 1) * BLOCK);
        padded[payload.length] = MARK;
        return padded;
    }

    static byte[] unpad(byte[] padded) {
        int end = padded.length - 1;
        while (end >= 0 && padded[end] == 0) {
            end--;
        }
        if (end < 0 || padded[end] != MARK || padded.length % BLOCK != 0 || padded.length - end > BLOCK) {
            throw new CannotOpen();
        }
        return Arrays.copyOf(padded, end);
    }
}
