package dev.todoke.shipping;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;

/**
 * Passes bytes on while counting and hashing them, always holding the last few back: a file that turns out different from
 * what was produced is never completed, and with its length announced the receiver sees that it was broken off.
 */
final class CheckedStream extends OutputStream {

    private static final int HELD = 8192;

    private final OutputStream out;
    private final MessageDigest digest = Hashes.sha256();
    private final byte[] held = new byte[HELD];
    private int holding;
    private long length;

    CheckedStream(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        digest.update(bytes, offset, count);
        length += count;
        if (holding + count > HELD) {
            out.write(held, 0, holding);
            holding = 0;
        }
        if (count > HELD) {
            out.write(bytes, offset, count - HELD);
            System.arraycopy(bytes, offset + count - HELD, held, 0, HELD);
            holding = HELD;
        } else {
            System.arraycopy(bytes, offset, held, holding, count);
            holding += count;
        }
    }

    ShippingList.LaidOut measured() {
        return new ShippingList.LaidOut(length, Hashes.hex(digest));
    }

    /** Refuses a file that differs from what was produced, while its last bytes are still held back. */
    void requireEqual(ShippingList.LaidOut expected) {
        if (!measured().equals(expected)) {
            throw new Refusal(ProblemType.LIST_CHANGED, "list", "content");
        }
    }

    /** Lets the last bytes go. A short file has not begun to leave before this. */
    void complete() throws IOException {
        out.write(held, 0, holding);
        out.flush();
    }
}
