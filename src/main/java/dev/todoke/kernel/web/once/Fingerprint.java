package dev.todoke.kernel.web.once;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Hashes a body while whoever reads it reads it, so that a file of winners is not held for this a second time. */
final class Fingerprint {

    private final Watched body;

    Fingerprint(InputStream body) {
        this.body = new Watched(body);
    }

    InputStream body() {
        return body;
    }

    /** The whole request, the rest of the body included: what stands in it, not in which words somebody parsed it. */
    byte[] of(@Nullable String... headers) throws IOException {
        body.close();
        return message(List.of(body.getMessageDigest().digest()), headers);
    }

    /** Parts one after the other, each with its length before it, so that no two lists of parts look alike. */
    static byte[] message(List<byte[]> bytes, @Nullable String... texts) {
        MessageDigest all = sha256();
        bytes.forEach(part -> add(all, part));
        for (String text : texts) {
            add(all, Objects.requireNonNullElse(text, "").getBytes(StandardCharsets.UTF_8));
        }
        return all.digest();
    }

    private static void add(MessageDigest all, byte[] part) {
        all.update(java.nio.ByteBuffer.allocate(4).putInt(part.length).array());
        all.update(part);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whoever closes a body may have left something unread, and that belongs to the request too. */
    private static final class Watched extends DigestInputStream {

        private boolean closed;

        Watched(InputStream body) {
            super(body, sha256());
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                transferTo(OutputStream.nullOutputStream());
                super.close();
            }
        }
    }
}
