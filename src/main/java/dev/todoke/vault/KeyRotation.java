package dev.todoke.vault;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.vault.envelope.Suite;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Gives scopes new keys: because the old ones are old, or because something was erased under them. */
@ApplicationScoped
class KeyRotation {

    private final KeyRing ring;
    private final ScopeKeys scopeKeys;
    private final ScopeShreds shreds;
    private final DeskKeys deskKeys;
    private final VaultSettings lives;
    private final TodokeClock clock;
    private final AuditLog audit;
    private final FailPoint failPoint;

    KeyRotation(
            KeyRing ring,
            ScopeKeys scopeKeys,
            ScopeShreds shreds,
            DeskKeys deskKeys,
            VaultSettings lives,
            TodokeClock clock,
            AuditLog audit,
            FailPoint failPoint) {
        this.ring = ring;
        this.scopeKeys = scopeKeys;
        this.shreds = shreds;
        this.deskKeys = deskKeys;
        this.lives = lives;
        this.clock = clock;
        this.audit = audit;
        this.failPoint = failPoint;
    }

    void due(Authority authority) {
        dueSuites().forEach((scope, suites) -> rotate(scope, suites, authority));
    }

    /** Every scope, both suites ({@code todoke keys rotate}). Returns how many scopes got new keys. */
    int all(Authority authority) {
        Map<UUID, Set<Suite>> scopes = new TreeMap<>();
        QuarkusTransaction.requiringNew()
                .run(() -> scopeKeys.all().forEach(row -> add(scopes, row.scope(), row.suite())));
        scopes.forEach((scope, suites) -> rotate(scope, suites, authority));
        return scopes.size();
    }

    private Map<UUID, Set<Suite>> dueSuites() {
        Map<UUID, Set<Suite>> due = new TreeMap<>();
        Instant now = clock.now();
        QuarkusTransaction.requiringNew().run(() -> {
            for (Suite suite : Suite.values()) {
                Duration age = suite == Suite.DOOR ? lives.doorKeyAge() : lives.deskKeyAge();
                scopeKeys.activeSince(suite, now.minus(age)).forEach(row -> add(due, row.scope(), suite));
                shreds.requestedBy(now.minus(lives.shredWait())).forEach(scope -> add(due, scope, suite));
            }
        });
        return due;
    }

    private static void add(Map<UUID, Set<Suite>> due, UUID scope, Suite suite) {
        due.computeIfAbsent(scope, any -> EnumSet.noneOf(Suite.class)).add(suite);
    }

    /** New versions seal from the commit on; the old ones open until nothing needs them. */
    void rotate(UUID scope, Set<Suite> suites, Authority authority) {
        authority.require(Operation.on(OperationCode.ROTATE_KEYS, scope, scope));
        QuarkusTransaction.requiringNew().run(() -> {
            Instant now = clock.now();
            for (Suite suite : suites) {
                ScopeKey fresh = ring.makeKey(ring.keys(), scope, suite);
                failPoint.reached(FailPoint.Step.KEY_MADE);
                scopeKeys.of(scope).stream().filter(row -> row.suite() == suite).forEach(row -> row.retire(now));
                scopeKeys.persist(fresh);
            }
            if (suites.size() == Suite.values().length) {
                shreds.done(scope);
            }
            audit.record(Leaf.of("key.rotate", authority.actor())
                    .object("scope", scope)
                    .count("suites", suites.size()));
        });
        deskKeys.forget(scope);
        failPoint.reached(FailPoint.Step.ROTATED);
    }
}
