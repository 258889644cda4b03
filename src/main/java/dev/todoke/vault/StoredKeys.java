package dev.todoke.vault;

import dev.todoke.vault.envelope.AesGcm;
import dev.todoke.vault.envelope.Attestation;
import dev.todoke.vault.envelope.CannotOpen;
import dev.todoke.vault.envelope.DeskWrap;
import dev.todoke.vault.envelope.DoorWrap;
import dev.todoke.vault.envelope.Ed25519;
import dev.todoke.vault.envelope.Suite;
import dev.todoke.vault.envelope.WrapPlace;
import dev.todoke.vault.store.JournalEntry;
import dev.todoke.vault.store.KeySet;
import dev.todoke.vault.store.KeyStore;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** What lies where in the key store, and in which order a key comes and goes. Knows no database. */
final class StoredKeys {

    static final String MACS = "macs";
    static final String SIGNING = "signing";
    static final String ATTESTATION = "ATTESTATION";
    static final String RECORDS = "RECORDS";
    static final String CHECKPOINTS = "CHECKPOINTS";
    static final String PURPOSES = "PURPOSES";
    static final String LOOKUP = "LOOKUP";
    private static final String SCOPE = "scope-";

    private final KeyStore store;
    private final DoorOpeners openers;

    StoredKeys(KeyStore store) {
        this(store, new DoorOpeners());
    }

    /** @param openers those of everybody who opens from this store */
    StoredKeys(KeyStore store, DoorOpeners openers) {
        this.store = store;
        this.openers = openers;
    }

    /** What every installation has from its first day. */
    void found(List<String> macNames, Instant now) {
        if (store.find(MACS).isPresent() && store.find(SIGNING).isPresent()) {
            return;
        }
        store.update(MACS, keys -> {
            KeySet all = keys;
            for (String name : macNames) {
                all = all.with(name, now, AesGcm.randomKey(), new byte[0]);
            }
            return all;
        });
        store.update(SIGNING, keys -> signing(signing(keys, ATTESTATION, now), RECORDS, now));
    }

    private static KeySet signing(KeySet keys, String name, Instant now) {
        KeyPair pair = Ed25519.generate();
        return keys.with(
                name, now, pair.getPrivate().getEncoded(), pair.getPublic().getEncoded());
    }

    /** Makes the next version of a scope's key: on disk before the row exists. */
    ScopeKey make(UUID scope, Suite suite, Instant now, Instant notAfter, Consumer<ScopeKey.Id> announce) {
        if (store.journal().find(wholeScope(scope)).isPresent()) {
            throw new IllegalStateException("a scope that has ended gets no new keys");
        }
        DoorWrap.Pair pair = suite == Suite.DOOR ? DoorWrap.Pair.generate() : null;
        byte[] secret = pair == null ? AesGcm.randomKey() : pair.secret();
        byte[] shown = pair == null ? new byte[0] : pair.shown();
        KeySet keys = store.update(file(scope), set -> {
            announce.accept(new ScopeKey.Id(scope, suite.number(), set.nextVersion(suite.name())));
            return set.with(suite.name(), now, secret, shown);
        });
        int version = keys.newest(suite.name()).version();
        ScopeKey row = new ScopeKey(new ScopeKey.Id(scope, suite.number(), version), now);
        return pair == null ? row : row.shown(shown, attest(scope, version, shown, notAfter));
    }

    private byte[] attest(UUID scope, int version, byte[] shown, Instant notAfter) {
        KeySet.Entry signer = store.require(SIGNING).newest(ATTESTATION);
        return Attestation.sign(signer.secret(), scope, version, shown, notAfter);
    }

    boolean has(ScopeKey.Id id) {
        return store.find(file(id.scope()))
                .flatMap(keys -> keys.find(Suite.of(id.suite()).name(), id.version()))
                .isPresent();
    }

    byte[] unwrap(Suite suite, WrapPlace place, byte[] wrapped) {
        return switch (suite) {
            case DOOR -> opener(place).unwrap(place, wrapped);
            case DESK -> DeskWrap.unwrap(secret(suite, place), place, wrapped);
        };
    }

    private DoorWrap.Opener opener(WrapPlace place) {
        ScopeKey.Id id = new ScopeKey.Id(place.scope(), Suite.DOOR.number(), place.keyVersion());
        return openers.of(id, () -> secret(Suite.DOOR, place));
    }

    byte[] wrapAtDesk(WrapPlace place, byte[] dataKey) {
        return DeskWrap.wrap(secret(Suite.DESK, place), place, dataKey);
    }

    private byte[] secret(Suite suite, WrapPlace place) {
        return store.find(file(place.scope()))
                .flatMap(keys -> keys.find(suite.name(), place.keyVersion()))
                .orElseThrow(CannotOpen::new)
                .secret();
    }

    /** Destroys what the journal says is destroyed; harmless where it is gone already. */
    void destroy(JournalEntry.Destroyed what) {
        switch (what.kind()) {
            case SCOPE -> store.destroy(file(what.scope()));
            case LOOKUP -> store.destroy(lookup(what.scope(), what.version()));
            case VERSION -> {
                ScopeKey.Id id = new ScopeKey.Id(what.scope(), what.suite(), what.version());
                if (has(id)) {
                    String name = Suite.of(what.suite()).name();
                    store.update(file(what.scope()), keys -> keys.without(name, what.version()));
                }
            }
        }
        openers.forget(what);
    }

    /** Whether the store has the very key that this row was written for. */
    boolean has(LookupKey row) {
        LookupKey.Id id = row.id();
        return store.find(lookup(id.division(), id.year()))
                .flatMap(keys -> keys.find(LOOKUP, id.version()))
                .filter(row::isOf)
                .isPresent();
    }

    /** Versions in the store that have no row: made for a transaction that never committed, or left by a crash. */
    List<ScopeKey.Id> versions(UUID scope) {
        Optional<KeySet> keys = store.find(file(scope));
        return keys.stream()
                .flatMap(set -> set.entries().stream())
                .map(e -> new ScopeKey.Id(scope, Suite.valueOf(e.name()).number(), e.version()))
                .toList();
    }

    List<UUID> scopes() {
        return store.names().stream()
                .filter(n -> n.startsWith(SCOPE))
                .map(n -> UUID.fromString(n.substring(SCOPE.length())))
                .toList();
    }

    static JournalEntry.Destroyed wholeScope(UUID scope) {
        return new JournalEntry.Destroyed(JournalEntry.Kind.SCOPE, scope, 0, 0);
    }

    static JournalEntry.Destroyed version(ScopeKey.Id id) {
        return new JournalEntry.Destroyed(JournalEntry.Kind.VERSION, id.scope(), id.suite(), id.version());
    }

    static String lookup(UUID division, int year) {
        return "lookup-" + division + "-" + year;
    }

    private static String file(UUID scope) {
        return SCOPE + scope;
    }

    static void wipe(byte[] secret) {
        Arrays.fill(secret, (byte) 0);
    }
}
