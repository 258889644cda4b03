package dev.todoke.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The frozen bytes of a leaf, version 1 (docs/decisions/0010-audit-leaf.md). Every field is preceded by its length, so
 * that no two leaves share their bytes; what is absent has the length ffffffff.
 */
final class CanonicalLeaf {

    static final String LABEL = "todoke.leaf.v1";
    private static final int ABSENT = -1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    private final DataOutputStream out = new DataOutputStream(bytes);

    private CanonicalLeaf() {}

    static byte[] of(AuditLeaf leaf) {
        CanonicalLeaf canonical = new CanonicalLeaf();
        try {
            canonical.write(leaf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return canonical.bytes.toByteArray();
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

    private void write(AuditLeaf leaf) throws IOException {
        out.write(LABEL.getBytes(StandardCharsets.US_ASCII));
        out.writeByte(0);
        id(leaf.id());
        at(leaf.at());
        text(leaf.action());
        text(leaf.actorKind().name());
        id(leaf.actor());
        text(leaf.outcome().name());
        id(leaf.division());
        id(leaf.campaign());
        text(leaf.objectKind());
        id(leaf.object());
        id(leaf.session());
        text(leaf.reason() == null ? null : leaf.reason().name());
        numbers(leaf.counts());
        texts(leaf.codes());
        records(leaf);
        field(leaf.noteCommitment());
        field(leaf.networkCommitment());
    }

    private void id(@Nullable UUID id) throws IOException {
        if (id == null) {
            out.writeInt(ABSENT);
        } else {
            out.writeInt(16);
            out.writeLong(id.getMostSignificantBits());
            out.writeLong(id.getLeastSignificantBits());
        }
    }

    private void at(Instant at) throws IOException {
        out.writeInt(8);
        out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
    }

    private void text(@Nullable String text) throws IOException {
        field(text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    private void field(byte @Nullable [] value) throws IOException {
        out.writeInt(value == null ? ABSENT : value.length);
        if (value != null) {
            out.write(value);
        }
    }

    private void numbers(SortedMap<String, Long> counts) throws IOException {
        CanonicalLeaf inner = new CanonicalLeaf();
        inner.out.writeInt(counts.size());
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            inner.text(count.getKey());
            inner.out.writeInt(8);
            inner.out.writeLong(count.getValue());
        }
        field(inner.bytes.toByteArray());
    }

    private void texts(SortedMap<String, String> codes) throws IOException {
        CanonicalLeaf inner = new CanonicalLeaf();
        inner.out.writeInt(codes.size());
        for (Map.Entry<String, String> code : codes.entrySet()) {
            inner.text(code.getKey());
            inner.text(code.getValue());
        }
        field(inner.bytes.toByteArray());
    }

    private void records(AuditLeaf leaf) throws IOException {
        byte[] hash = leaf.recordsHash();
        CanonicalLeaf inner = new CanonicalLeaf();
        inner.out.writeInt(leaf.recordsCount());
        if (hash != null) {
            inner.out.write(hash);
        }
        field(inner.bytes.toByteArray());
    }
}
