package dev.todoke.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The frozen bytes of a leaf, version 1 (docs/decisions/0010-audit-leaf.md). Every field is preceded by its length, so
 * that no two leaves share their bytes; what is absent has the length ffffffff.
 */
final class CanonicalLeaf {

    static final String LABEL = "todoke.leaf.v1";

    private static final byte[] START = (LABEL + "\0").getBytes(StandardCharsets.US_ASCII);
    private static final int ABSENT = -1;

    private byte[] bytes = new byte[512];
    private int size;

    CanonicalLeaf() {}

    static byte[] of(LeafColumns leaf) {
        CanonicalLeaf canonical = new CanonicalLeaf();
        canonical.write(leaf);
        return Arrays.copyOf(canonical.bytes, canonical.size);
    }

    /** Whether these columns make these bytes; one instance compares any number of leaves. */
    boolean fits(LeafColumns leaf, byte[] canonical) {
        size = 0;
        write(leaf);
        return Arrays.equals(bytes, 0, size, canonical, 0, canonical.length);
    }

    /** Leaf hash of RFC 6962: SHA-256(00 ‖ bytes). */
    static byte[] hash(byte[] canonical) {
        return TreeHash.leaf(canonical);
    }

    /** SHA-256 of the ids, sixteen bytes each, ascending as unsigned bytes. */
    static byte[] hashOfIds(byte[] ids) {
        return TreeHash.sha256().digest(ids);
    }

    /** Ids as the table beside the leaf keeps them. The collection is a set in the order of their text. */
    static byte[] ids(Collection<UUID> ids) {
        ByteBuffer buffer = ByteBuffer.allocate(16 * ids.size());
        ids.stream()
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .forEach(id -> buffer.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()));
        return buffer.array();
    }

    private void write(LeafColumns leaf) {
        raw(START);
        id(leaf.id());
        integer(8);
        number(leaf.at());
        text(leaf.action());
        text(leaf.actorKind());
        id(leaf.actor());
        text(leaf.outcome());
        id(leaf.division());
        id(leaf.campaign());
        text(leaf.objectKind());
        id(leaf.object());
        id(leaf.session());
        text(leaf.reason());
        pairs(leaf.counts(), true);
        pairs(leaf.codes(), false);
        records(leaf);
        field(leaf.noteCommitment());
        field(leaf.networkCommitment());
    }

    /** Pairs as the column has them, refused where it says what we would have said in another way ("01", out of order). */
    private void pairs(String column, boolean numbers) {
        int start = size;
        integer(0);
        integer(0);
        int count = 0;
        String last = "";
        for (int from = 0; from < column.length(); count++) {
            int end = column.indexOf('\n', from);
            int until = end < 0 ? column.length() : end;
            int equals = column.indexOf('=', from);
            if (equals <= from || equals >= until || end == column.length() - 1) {
                throw new IllegalArgumentException("not as we write it");
            }
            String name = column.substring(from, equals);
            String value = column.substring(equals + 1, until);
            if (count > 0 && name.compareTo(last) <= 0) {
                throw new IllegalArgumentException("not as we write it");
            }
            last = name;
            text(name);
            if (numbers) {
                integer(8);
                number(plain(value));
            } else {
                text(value);
            }
            from = end < 0 ? column.length() : end + 1;
        }
        ByteBuffer.wrap(bytes).putInt(start, size - start - 4).putInt(start + 4, count);
    }

    private static long plain(String value) {
        long number = Long.parseLong(value);
        if (!Long.toString(number).equals(value)) {
            throw new IllegalArgumentException("not as we write it");
        }
        return number;
    }

    private void records(LeafColumns leaf) {
        byte[] hash = leaf.recordsHash();
        integer(4 + (hash == null ? 0 : hash.length));
        integer(leaf.recordsCount());
        if (hash != null) {
            raw(hash);
        }
    }

    private void id(@Nullable UUID id) {
        if (id == null) {
            integer(ABSENT);
        } else {
            integer(16);
            number(id.getMostSignificantBits());
            number(id.getLeastSignificantBits());
        }
    }

    private void text(@Nullable String text) {
        field(text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    private void field(byte @Nullable [] value) {
        integer(value == null ? ABSENT : value.length);
        if (value != null) {
            raw(value);
        }
    }

    private void integer(int value) {
        room(4);
        bytes[size++] = (byte) (value >>> 24);
        bytes[size++] = (byte) (value >>> 16);
        bytes[size++] = (byte) (value >>> 8);
        bytes[size++] = (byte) value;
    }

    private void number(long value) {
        integer((int) (value >>> 32));
        integer((int) value);
    }

    private void raw(byte[] value) {
        room(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
