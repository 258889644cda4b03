package dev.todoke.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is kept sealed beside a leaf: note and network, each with the salt of its commitment. The leaf has the commitments
 * alone; once this is erased they say nothing, not even to somebody who guesses.
 */
final class NoteContent {

    static final int SCHEMA = 1;

    private static final byte[] LABEL = "todoke.commit.v1\0".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String note;
    private final String network;
    private final byte[] salts;

    private NoteContent(String note, String network, byte[] salts) {
        this.note = note;
        this.network = network;
        this.salts = salts;
    }

    /** Either may be empty, for "not known". */
    static NoteContent of(String note, String network) {
        byte[] salts = new byte[2 * SALT];
        RANDOM.nextBytes(salts);
        return new NoteContent(note, network, salts);
    }

    String note() {
        return note;
    }

    String network() {
        return network;
    }

    boolean isEmpty() {
        return note.isEmpty() && network.isEmpty();
    }

    byte @Nullable [] noteCommitment() {
        return commitment(note, 0);
    }

    byte @Nullable [] networkCommitment() {
        return commitment(network, SALT);
    }

    private byte @Nullable [] commitment(String text, int salt) {
        if (text.isEmpty()) {
            return null;
        }
        MessageDigest digest = TreeHash.sha256();
        digest.update(LABEL);
        digest.update(salts, salt, SALT);
        return digest.digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a leaf bears exactly these commitments. */
    boolean fits(AuditLeaf leaf) {
        return Arrays.equals(leaf.noteCommitment(), noteCommitment())
                && Arrays.equals(leaf.networkCommitment(), networkCommitment());
    }

    byte[] toBytes() {
        byte[] first = note.getBytes(StandardCharsets.UTF_8);
        byte[] second = network.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(salts.length + 8 + first.length + second.length)
                .put(salts)
                .putInt(first.length)
                .put(first)
                .putInt(second.length)
                .put(second)
                .array();
    }

    static NoteContent fromBytes(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        byte[] salts = new byte[2 * SALT];
        buffer.get(salts);
        return new NoteContent(text(buffer), text(buffer), salts);
    }

    private static String text(ByteBuffer buffer) {
        byte[] text = new byte[buffer.getInt()];
        buffer.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "NoteContent()";
    }
}
