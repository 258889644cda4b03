package dev.todoke.vault;

import dev.todoke.audit.CheckpointNote;
import dev.todoke.audit.CheckpointSigner;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.vault.envelope.Ed25519;
import dev.todoke.vault.store.Journal;
import dev.todoke.vault.store.KeySet;
import dev.todoke.vault.store.KeyStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.KeyPair;
import java.util.List;
import java.util.Optional;

/** Signs the checkpoints of the log with a key of its own, and tells with each how far the destruction journal had come. */
@ApplicationScoped
public class LogSigner implements CheckpointSigner {

    private static final String REMEMBERED = "log.head";

    private final KeyRing ring;
    private final TodokeClock clock;

    LogSigner(KeyRing ring, TodokeClock clock) {
        this.ring = ring;
        this.clock = clock;
    }

    @Override
    public String origin() {
        return "todoke/" + ring.store().id();
    }

    @Override
    public List<String> extensions() {
        Journal journal = ring.store().journal();
        return List.of("key-destruction-journal " + journal.position() + " " + journal.hash());
    }

    @Override
    public Signed sign(byte[] text) {
        KeySet.Entry key = keys().newest(StoredKeys.CHECKPOINTS);
        return new Signed(keyId(key), Ed25519.sign(key.secret(), text));
    }

    @Override
    public Optional<byte[]> publicKey(int keyId) {
        return keys().named(StoredKeys.CHECKPOINTS).stream()
                .filter(key -> keyId(key) == keyId)
                .map(key -> Ed25519.raw(key.shown()))
                .findFirst();
    }

    @Override
    public boolean verify(byte[] publicKey, byte[] text, byte[] signature) {
        return Ed25519.verify(Ed25519.subjectPublicKey(publicKey), text, signature);
    }

    /** Beside the keys, so that whoever has the database alone cannot have an older or another history signed. */
    @Override
    public Optional<String> remembered() {
        return ring.store().read(REMEMBERED);
    }

    @Override
    public void remember(String note) {
        ring.store().write(REMEMBERED, note);
    }

    private int keyId(KeySet.Entry key) {
        return CheckpointNote.keyId(origin(), Ed25519.raw(key.shown()));
    }

    /** A key store made before there were checkpoints gets its key now. */
    private KeySet keys() {
        KeyStore store = ring.store();
        synchronized (store) {
            KeySet keys = store.require(StoredKeys.SIGNING);
            if (!keys.named(StoredKeys.CHECKPOINTS).isEmpty()) {
                return keys;
            }
            KeyPair pair = Ed25519.generate();
            return store.update(
                    StoredKeys.SIGNING,
                    old -> old.with(
                            StoredKeys.CHECKPOINTS,
                            clock.now(),
                            pair.getPrivate().getEncoded(),
                            pair.getPublic().getEncoded()));
        }
    }
}
