package dev.todoke.intake;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;

/**
 * What a winner's browser carries from page to page: which link was proven, and as whom. The nonce names one intention
 * to answer and stays from form to receipt; the turn names one check page, so that a request sent twice is one.
 */
public record FormSession(UUID link, Standing standing, int candidate, byte[] nonce, long turn, Instant expires) {

    static final int NONCE = 16;
    static final int BYTES = 16 + 1 + 1 + NONCE + 8 + 8;

    /** As whom somebody stands at the door. */
    public enum Standing {
        /** Knows the link. */
        VISITOR,
        /** Knows the link and says that the answer already there is not theirs. */
        DISPUTER,
        /** Knows the link and the receipt code of the candidate. */
        HOLDER
    }

    byte[] toBytes() {
        return ByteBuffer.allocate(BYTES)
                .putLong(link.getMostSignificantBits())
                .putLong(link.getLeastSignificantBits())
                .put((byte) standing.ordinal())
                .put((byte) candidate)
                .put(nonce)
                .putLong(turn)
                .putLong(expires.getEpochSecond())
                .array();
    }

    static FormSession fromBytes(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        UUID link = new UUID(in.getLong(), in.getLong());
        Standing standing = Standing.values()[in.get()];
        int candidate = in.get();
        byte[] nonce = new byte[NONCE];
        in.get(nonce);
        return new FormSession(link, standing, candidate, nonce, in.getLong(), Instant.ofEpochSecond(in.getLong()));
    }

    @Override
    public String toString() {
        return "FormSession(" + link + ", " + standing + ")";
    }
}
