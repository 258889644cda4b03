package dev.todoke.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A checkpoint as text: C2SP {@code tlog-checkpoint} in a C2SP {@code signed-note}. Origin, size, root and extension lines,
 * an empty line, and one line for each signature. Other programs read it; a copy on paper is enough to find out later
 * that the log was cut.
 */
public record CheckpointNote(
        String origin, long size, byte[] root, List<String> extensions, List<Signature> signatures) {

    /** @param name of the key, which is the origin where the log itself signed */
    public record Signature(String name, int keyId, byte[] bytes) {}

    /** Longer notes are not ours and are not read. */
    public static final int LONGEST = 2_000;

    private static final byte ED25519 = 1;
    private static final String SIGNED_BY = "\u2014 ";

    public CheckpointNote {
        extensions = List.copyOf(extensions);
        signatures = List.copyOf(signatures);
    }

    static CheckpointNote unsigned(String origin, long size, byte[] root, List<String> extensions) {
        return new CheckpointNote(origin, size, root, extensions, List.of());
    }

    CheckpointNote signed(CheckpointSigner.Signed by) {
        return new CheckpointNote(
                origin, size, root, extensions, List.of(new Signature(origin, by.keyId(), by.signature())));
    }

    /** What is signed: everything up to the empty line, without it. */
    byte[] signedText() {
        StringBuilder text = new StringBuilder();
        text.append(origin).append('\n').append(size).append('\n');
        text.append(Base64.getEncoder().encodeToString(root)).append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    String text() {
        StringBuilder text = new StringBuilder(new String(signedText(), StandardCharsets.UTF_8));
        text.append('\n');
        for (Signature signature : signatures) {
            byte[] bytes = ByteBuffer.allocate(4 + signature.bytes().length)
                    .putInt(signature.keyId())
                    .put(signature.bytes())
                    .array();
            text.append(SIGNED_BY).append(signature.name()).append(' ');
            text.append(Base64.getEncoder().encodeToString(bytes)).append('\n');
        }
        return text.toString();
    }

    /** Reads one, or nothing where the text is no checkpoint in this form to the last byte. */
    public static Optional<CheckpointNote> parse(String text) {
        try {
            CheckpointNote note = read(text);
            return note.text().equals(text) ? Optional.of(note) : Optional.empty();
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            return Optional.empty();
        }
    }

    private static CheckpointNote read(String text) {
        int middle = text.indexOf("\n\n");
        if (middle < 0 || text.length() > LONGEST) {
            throw new IllegalArgumentException("no checkpoint");
        }
        List<String> head = text.substring(0, middle).lines().toList();
        List<Signature> signatures = new ArrayList<>();
        for (String line : text.substring(middle + 2).lines().toList()) {
            signatures.add(signature(line));
        }
        byte[] root = Base64.getDecoder().decode(head.get(2));
        if (root.length != TreeHash.BYTES || signatures.isEmpty()) {
            throw new IllegalArgumentException("no checkpoint");
        }
        long size = Long.parseLong(head.get(1));
        return new CheckpointNote(head.get(0), size, root, head.subList(3, head.size()), signatures);
    }

    private static Signature signature(String line) {
        int space = line.lastIndexOf(' ');
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(line.substring(space + 1)));
        if (!line.startsWith(SIGNED_BY) || bytes.remaining() < 5) {
            throw new IllegalArgumentException("no signature");
        }
        int keyId = bytes.getInt();
        byte[] signed = new byte[bytes.remaining()];
        bytes.get(signed);
        return new Signature(line.substring(SIGNED_BY.length(), space), keyId, signed);
    }

    /** The id of an Ed25519 key in signature lines: the first four bytes of SHA-256(name, line feed, 1, key). */
    public static int keyId(String name, byte[] publicKey) {
        MessageDigest digest = TreeHash.sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(ED25519);
        return ByteBuffer.wrap(digest.digest(publicKey)).getInt();
    }

    /** The key as others are told of it: name, id in hex and key in Base64, joined by plus signs. */
    public static String verifierKey(String name, byte[] publicKey) {
        byte[] key = ByteBuffer.allocate(1 + publicKey.length)
                .put(ED25519)
                .put(publicKey)
                .array();
        return "%s+%08x+%s"
                .formatted(name, keyId(name, publicKey), Base64.getEncoder().encodeToString(key));
    }
}
