package dev.todoke.intake;

import dev.todoke.kernel.TodokeClock;
import dev.todoke.vault.MacTag;
import dev.todoke.vault.seal.DoorMacKey;
import dev.todoke.vault.seal.DoorMacs;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Form sessions are values under a MAC, not rows: any door node can read what another one wrote. */
@ApplicationScoped
public class FormSessions {

    /** How long a form may lie open between two steps. */
    public static final Duration IDLE = Duration.ofHours(2);

    private static final String LABEL = "todoke.form-session.v1";
    private static final int TAG = 32;

    private final SecureRandom random = new SecureRandom();
    private final DoorMacs macs;
    private final TodokeClock clock;

    FormSessions(DoorMacs macs, TodokeClock clock) {
        this.macs = macs;
        this.clock = clock;
    }

    /** A new intention to answer. */
    public FormSession begin(UUID link, FormSession.Standing standing, int candidate) {
        byte[] nonce = new byte[FormSession.NONCE];
        random.nextBytes(nonce);
        return new FormSession(
                link, standing, candidate, nonce, random.nextLong(), clock.now().plus(IDLE));
    }

    /** The same intention, on one more page. */
    public FormSession turn(FormSession session) {
        return new FormSession(
                session.link(),
                session.standing(),
                session.candidate(),
                session.nonce(),
                random.nextLong(),
                clock.now().plus(IDLE));
    }

    public String write(FormSession session) {
        byte[] bytes = session.toBytes();
        MacTag tag = macs.tag(DoorMacKey.FORM_SESSION, LABEL, bytes);
        byte[] value = ByteBuffer.allocate(4 + bytes.length + tag.tag().length)
                .putInt(tag.keyVersion())
                .put(bytes)
                .put(tag.tag())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
    }

    /** The session, if we wrote it and it has not lain idle too long. */
    public Optional<FormSession> read(String value) {
        if (value.length() != (4 + FormSession.BYTES + TAG) * 8 / 6 + 1) {
            return Optional.empty();
        }
        byte[] decoded;
        try {
            decoded = Base64.getUrlDecoder().decode(value);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(decoded);
        int version = in.getInt();
        byte[] bytes = new byte[FormSession.BYTES];
        byte[] tag = new byte[TAG];
        in.get(bytes).get(tag);
        if (!macs.verify(DoorMacKey.FORM_SESSION, new MacTag(version, tag), LABEL, bytes)) {
            return Optional.empty();
        }
        return Optional.of(FormSession.fromBytes(bytes)).filter(s -> s.expires().isAfter(clock.now()));
    }
}
