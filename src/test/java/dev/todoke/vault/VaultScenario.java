package dev.todoke.vault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Ids;
import dev.todoke.vault.seal.DoorSealer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

/** What the vault's database tests share: a scope with some sealed records, and time that passes. */
abstract class VaultScenario {

    static final Authority CONSOLE = Authority.console();

    @Inject
    DoorSealer door;

    @Inject
    DeskSealer desk;

    @Inject
    Scopes scopes;

    @Inject
    ScopeKeys scopeKeys;

    @Inject
    RecordKeys recordKeys;

    @Inject
    DataKeys dataKeys;

    @Inject
    Rewrap rewrap;

    @Inject
    KeyRing ring;

    @Inject
    Verification verification;

    @Inject
    FailPoint failPoint;

    @Inject
    EntityManager database;

    @AfterEach
    void nobodyWatches() {
        failPoint.watch(step -> {});
    }

    /** A sealed record as its holder keeps it. */
    record Kept(RecordRef ref, byte[] body, byte[] payload) {}

    UUID scope() {
        UUID scope = Ids.next();
        QuarkusTransaction.requiringNew().run(() -> scopes.create(scope));
        return scope;
    }

    Kept atDoor(UUID scope) {
        RecordRef ref = new RecordRef(Kind.LINK_TOKEN, scope, Ids.next(), Ids.next(), 1, 1);
        byte[] payload = ("届け先 " + ref.record()).getBytes(StandardCharsets.UTF_8);
        return new Kept(ref, QuarkusTransaction.requiringNew().call(() -> door.seal(ref, payload)), payload);
    }

    Kept atDesk(UUID scope) {
        RecordRef ref = new RecordRef(Kind.WINNER_CONTACT, scope, Ids.next(), Ids.next(), 1, 1);
        byte[] payload = ("handle " + ref.record()).getBytes(StandardCharsets.UTF_8);
        return new Kept(ref, QuarkusTransaction.requiringNew().call(() -> desk.seal(ref, payload)), payload);
    }

    List<Kept> some(UUID scope) {
        List<Kept> some = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            some.add(atDoor(scope));
            some.add(atDesk(scope));
        }
        return some;
    }

    RecordKey row(Kept kept) {
        return recordKeys.of(List.of(kept.ref().record())).get(0);
    }

    void opens(Kept kept) {
        assertThat(dataKeys.open(row(kept), kept.ref(), kept.body())).isEqualTo(kept.payload());
    }

    void forget(Kept kept) {
        QuarkusTransaction.requiringNew()
                .run(() -> recordKeys.forget(List.of(kept.ref().record())));
    }

    List<ScopeKey> rows(UUID scope) {
        return QuarkusTransaction.requiringNew().call(() -> scopeKeys.of(scope));
    }

    /** As if so much time had passed since every request and retirement in this scope. */
    void later(UUID scope, Duration passed) {
        Instant then = Instant.now().minus(passed);
        QuarkusTransaction.requiringNew().run(() -> {
            database.createQuery("update ScopeShred set requestedAt = ?1 where scope = ?2")
                    .setParameter(1, then)
                    .setParameter(2, scope)
                    .executeUpdate();
            database.createQuery(
                            "update ScopeKey set retiredAt = ?1 where scope = ?2 and retiredAt is not null and retiredAt > ?1")
                    .setParameter(1, then)
                    .setParameter(2, scope)
                    .executeUpdate();
        });
    }

    /** The end of every story: rows and store name the same versions, everything opens, journal and anchor agree. */
    void consistent(UUID scope, List<Kept> survivors) {
        assertThat(ring.keys().versions(scope))
                .containsExactlyInAnyOrderElementsOf(
                        rows(scope).stream().map(ScopeKey::id).toList());
        survivors.forEach(this::opens);
        assertThat(verification.run().isSound()).isTrue();
    }
}
