package dev.todoke.vault.envelope;

import dev.todoke.vault.RecordRef;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The bytes that bind a body and a wrapped key to their place. Every part has a fixed length, so no two places collide. */
public final class Contexts {

    private static final byte[] RECORD = label("todoke.record.v1");
    private static final byte[] WRAP = label("todoke.wrap.v1");
    private static final int RECORD_LENGTH = 1 + 2 + 3 * 16 + 4 + 2;
    private static final int WRAP_LENGTH = 1 + 2 * 16 + 4 + 4;

    private Contexts() {}

    /** {@code ctx}: what a body is bound to. */
    public static byte[] ofRecord(int bodySuite, RecordRef ref) {
        ByteBuffer out = ByteBuffer.allocate(RECORD.length + RECORD_LENGTH).put(RECORD);
        out.put((byte) bodySuite).putShort((short) ref.kind().number());
        put(out, ref.scope());
        put(out, ref.subject());
        put(out, ref.record());
        return out.putInt(ref.revision()).putShort((short) ref.schema()).array();
    }

    /** {@code wctx}: what a wrapped data key is bound to. */
    public static byte[] ofWrap(Suite suite, WrapPlace place) {
        ByteBuffer out = ByteBuffer.allocate(WRAP.length + WRAP_LENGTH).put(WRAP);
        out.put((byte) suite.number());
        put(out, place.scope());
        put(out, place.record());
        return out.putInt(place.revision()).putInt(place.keyVersion()).array();
    }

    static byte[] label(String ascii) {
        return (ascii + '\0').getBytes(StandardCharsets.US_ASCII);
    }

    private static void put(ByteBuffer out, UUID id) {
        out.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }
}
