package dev.todoke.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todoke.kernel.Ids;
import dev.todoke.vault.envelope.AesGcm;
import dev.todoke.vault.envelope.CannotOpen;
import dev.todoke.vault.envelope.DoorWrap;
import dev.todoke.vault.envelope.Suite;
import dev.todoke.vault.envelope.WrapPlace;
import dev.todoke.vault.store.KeyStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered to open faster is forgotten with the key it was made from. */
class DoorOpenersTest {

    private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");

    @TempDir
    Path folder;

    private final DoorOpeners openers = new DoorOpeners();
    private KeyStore store;
    private StoredKeys keys;

    /** A data key as the door wrapped it. */
    private record Wrapped(ScopeKey.Id id, WrapPlace place, byte[] dataKey, byte[] bytes) {}

    @BeforeEach
    void open() {
        store = KeyStore.create(folder.resolve("keys"), Ids.next());
        keys = new StoredKeys(store, openers);
        keys.found(List.of("LINK"), NOW);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Wrapped wrapped(UUID scope) {
        ScopeKey row = keys.make(scope, Suite.DOOR, NOW, NOW.plus(Duration.ofDays(1)), id -> {});
        WrapPlace place = new WrapPlace(scope, Ids.next(), 1, row.version());
        byte[] dataKey = AesGcm.randomKey();
        return new Wrapped(row.id(), place, dataKey, DoorWrap.wrap(row.publicKey(), place, dataKey));
    }

    private byte[] unwrap(Wrapped what) {
        return keys.unwrap(Suite.DOOR, what.place(), what.bytes());
    }

    @Test
    void oneKeyIsPreparedOnceForAllWhoOpen() {
        Wrapped one = wrapped(Ids.next());
        assertThat(unwrap(one)).isEqualTo(one.dataKey());
        DoorWrap.Opener first = openers.of(one.id(), () -> {
            throw new AssertionError("looked up again");
        });
        unwrap(one);
        assertThat(openers.of(one.id(), () -> new byte[0])).isSameAs(first);
        assertThat(openers.size()).isEqualTo(1);
    }

    @Test
    void aDestroyedVersionOpensNothingThoughItWasJustUsed() {
        UUID scope = Ids.next();
        Wrapped old = wrapped(scope);
        Wrapped next = wrapped(scope);
        unwrap(old);
        unwrap(next);
        keys.destroy(StoredKeys.version(old.id()));
        assertThatThrownBy(() -> unwrap(old)).isInstanceOf(CannotOpen.class);
        assertThat(unwrap(next)).isEqualTo(next.dataKey());
        assertThat(openers.size()).isEqualTo(1);
    }

    @Test
    void anEndedScopeOpensNothingThoughItWasJustUsed() {
        UUID scope = Ids.next();
        Wrapped one = wrapped(scope);
        Wrapped two = wrapped(scope);
        Wrapped other = wrapped(Ids.next());
        List.of(one, two, other).forEach(this::unwrap);
        keys.destroy(StoredKeys.wholeScope(scope));
        assertThatThrownBy(() -> unwrap(one)).isInstanceOf(CannotOpen.class);
        assertThatThrownBy(() -> unwrap(two)).isInstanceOf(CannotOpen.class);
        assertThat(unwrap(other)).isEqualTo(other.dataKey());
    }

    @Test
    void noKeyStaysBehindWhenItIsDestroyedWhileOthersOpen() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 20; round++) {
                Wrapped one = wrapped(Ids.next());
                CountDownLatch start = new CountDownLatch(1);
                List<Future<?>> all = IntStream.range(0, 4)
                        .<Future<?>>mapToObj(i -> threads.submit(() -> {
                            start.await();
                            return unwrap(one);
                        }))
                        .toList();
                start.countDown();
                keys.destroy(StoredKeys.version(one.id()));
                for (Future<?> each : all) {
                    try {
                        each.get();
                    } catch (java.util.concurrent.ExecutionException refused) {
                        assertThat(refused).hasCauseInstanceOf(CannotOpen.class);
                    }
                }
                assertThat(openers.size()).isZero();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void onlySoManyAreKept() {
        UUID scope = Ids.next();
        byte[] secret = DoorWrap.Pair.generate().secret();
        for (int version = 1; version <= DoorOpeners.MOST + 10; version++) {
            openers.of(new ScopeKey.Id(scope, Suite.DOOR.number(), version), () -> secret);
        }
        assertThat(openers.size()).isEqualTo(DoorOpeners.MOST);
    }
}
