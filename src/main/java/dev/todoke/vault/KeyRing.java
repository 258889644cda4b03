package dev.todoke.vault;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.Mode;
import dev.todoke.kernel.RawClock;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.kernel.TodokeSettings;
import dev.todoke.vault.envelope.Suite;
import dev.todoke.vault.seal.DoorMacKey;
import dev.todoke.vault.store.KeyStore;
import dev.todoke.vault.store.KeyStoreRefused;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The opened key store of this process: opened at its first use, and only after every check has passed. */
@ApplicationScoped
public class KeyRing {

    private final TodokeSettings settings;
    private final VaultSettings lives;
    private final TodokeClock clock;
    private final RawClock raw;
    private final ScopeKeys scopeKeys;
    private final KeyAnchors anchors;
    private final StoreChecks checks;

    private final AuditLog audit;
    private final TransactionSynchronizationRegistry transactions;
    private final Set<ScopeKey.Id> inFlight = ConcurrentHashMap.newKeySet();
    private final DoorOpeners openers = new DoorOpeners();

    @Nullable
    private KeyStore store;

    KeyRing(
            TodokeSettings settings,
            VaultSettings lives,
            TodokeClock clock,
            RawClock raw,
            ScopeKeys scopeKeys,
            KeyAnchors anchors,
            StoreChecks checks,
            AuditLog audit,
            TransactionSynchronizationRegistry transactions) {
        this.settings = settings;
        this.lives = lives;
        this.clock = clock;
        this.raw = raw;
        this.scopeKeys = scopeKeys;
        this.anchors = anchors;
        this.checks = checks;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** The key store; a process without a desk never gets one. */
    public synchronized KeyStore store() {
        if (!settings.role().hasDesk()) {
            throw new IllegalStateException("a door has no key store");
        }
        if (store == null) {
            store = exists() ? open() : birth();
        }
        return store;
    }

    StoredKeys keys() {
        return new StoredKeys(store(), openers);
    }

    public boolean exists() {
        return KeyStore.exists(directory());
    }

    public Path directory() {
        return settings.keys().dir().toAbsolutePath().normalize();
    }

    private KeyStore open() {
        checks.folder(directory());
        return checked(KeyStore.open(directory()));
    }

    private KeyStore checked(KeyStore opened) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                if (checks.database(opened)) {
                    complete(opened);
                }
            });
            return opened;
        } catch (RuntimeException refused) {
            opened.close();
            throw refused;
        }
    }

    /** What a first start makes; also after one that was interrupted. */
    private void complete(KeyStore fresh) {
        StoredKeys keys = new StoredKeys(fresh);
        keys.found(
                Stream.concat(Stream.of(DoorMacKey.values()).map(Enum::name), Stream.of(StoredKeys.PURPOSES))
                        .toList(),
                clock.now());
        for (Suite suite : Suite.values()) {
            scopeKeys.persist(makeKey(keys, RecordRef.INSTANCE, suite));
        }
        audit.record(Leaf.of("key.init", new Actor(Actor.Kind.CONSOLE, null)).object("key-store", fresh.id()));
    }

    private KeyStore birth() {
        boolean anchored =
                QuarkusTransaction.requiringNew().call(() -> anchors.current().isPresent());
        if (anchored) {
            throw new KeyStoreRefused("the key store of this database is not in " + directory()
                    + ": set todoke.keys.dir to where it is, or restore its newest backup there");
        }
        if (settings.mode() != Mode.DEMO) {
            throw new KeyStoreRefused(
                    "there is no key store in " + directory() + ": make one with  java -jar quarkus-run.jar init");
        }
        return create();
    }

    /** Makes the key store, its first keys and the database's anchor ({@code todoke init}). */
    public synchronized KeyStore create() {
        boolean anchored =
                QuarkusTransaction.requiringNew().call(() -> anchors.current().isPresent());
        if (anchored) {
            throw new KeyStoreRefused("this database already has a key store: restore it, a new one opens nothing");
        }
        store = checked(KeyStore.create(directory(), Ids.next()));
        return store;
    }

    /**
     * The next version of a scope's key, for a row that the caller's transaction inserts. Its public half is attested for a
     * while of real time, whatever the demo's clock says.
     */
    ScopeKey makeKey(StoredKeys keys, UUID scope, Suite suite) {
        ScopeKey row = keys.make(scope, suite, clock.now(), raw.now().plus(lives.doorKeyLife()), inFlight::add);
        transactions.registerInterposedSynchronization(new AfterTransaction(() -> inFlight.remove(row.id())));
        return row;
    }

    /** Versions whose row is not committed yet; until then nobody may take them for left-overs. */
    boolean isInFlight(ScopeKey.Id id) {
        return inFlight.contains(id);
    }

    @PreDestroy
    synchronized void close() {
        openers.clear();
        if (store != null) {
            store.close();
            store = null;
        }
    }
}
