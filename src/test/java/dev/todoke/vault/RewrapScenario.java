package dev.todoke.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todoke.kernel.Ids;
import dev.todoke.kernel.Refusal;
import dev.todoke.vault.envelope.CannotOpen;
import dev.todoke.vault.envelope.Suite;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

abstract class RewrapScenario extends VaultScenario {

    private static final Duration EIGHT_DAYS = Duration.ofDays(8);

    @Inject
    KeyRotation rotation;

    @Inject
    LookupMacs lookups;

    /** A process that dies. */
    private static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void whatTheDoorSealsSettlesUnderTheDeskKey() {
        UUID scope = scope();
        List<Kept> records = some(scope);
        assertThat(row(records.get(0)).suite()).isEqualTo(Suite.DOOR);
        assertThat(row(records.get(1)).suite()).isEqualTo(Suite.DESK);
        records.forEach(this::opens);
        rewrap.run(CONSOLE);
        assertThat(records).allSatisfy(r -> assertThat(row(r).suite()).isEqualTo(Suite.DESK));
        consistent(scope, records);
        assertThat(rows(scope)).hasSize(2);
    }

    @Test
    void survivorsOfAnErasureMoveAndTheOldKeysDieWhenTheLagIsOver() {
        UUID scope = scope();
        List<Kept> records = some(scope);
        Kept erased = records.remove(0);
        RecordKey old = row(erased);
        forget(erased);
        rewrap.run(CONSOLE);
        assertThat(rows(scope)).as("erasures gather first").hasSize(2);

        later(scope, Duration.ofHours(13));
        rewrap.run(CONSOLE);
        assertThat(rows(scope)).hasSize(4);
        assertThat(records)
                .allSatisfy(r -> assertThat(row(r).place().keyVersion()).isEqualTo(2));
        later(scope, Duration.ofDays(6));
        rewrap.run(CONSOLE);
        assertThat(rows(scope)).as("the lag is not over").hasSize(4);
        assertThat(dataKeys.open(old, erased.ref(), erased.body()))
                .as("a backup")
                .isEqualTo(erased.payload());

        later(scope, EIGHT_DAYS);
        long before = scopes.head().journalPosition();
        rewrap.run(CONSOLE);
        assertThat(rows(scope)).extracting(ScopeKey::version).containsExactly(2, 2);
        assertThat(scopes.head().journalPosition()).isEqualTo(before + 2);
        assertThatThrownBy(() -> dataKeys.open(old, erased.ref(), erased.body()))
                .isInstanceOf(CannotOpen.class);
        consistent(scope, records);
    }

    @ParameterizedTest
    @EnumSource(FailPoint.Step.class)
    void aCrashAtAnyStepEndsInTheSameState(FailPoint.Step deadly) {
        UUID scope = scope();
        List<Kept> records = some(scope);
        forget(records.remove(0));
        later(scope, EIGHT_DAYS);
        AtomicBoolean crashed = new AtomicBoolean();
        failPoint.watch(step -> {
            if (step == deadly && crashed.compareAndSet(false, true)) {
                throw new Crash();
            }
        });
        for (int run = 0; run < 5; run++) {
            try {
                rewrap.run(CONSOLE);
            } catch (Crash died) {
                restart();
            }
            later(scope, EIGHT_DAYS);
        }
        assertThat(crashed).isTrue();
        assertThat(rows(scope)).extracting(ScopeKey::state).containsExactly(KeyState.ACTIVE, KeyState.ACTIVE);
        assertThat(rows(scope)).allSatisfy(row -> assertThat(row.version()).isGreaterThan(1));
        assertThat(records).allSatisfy(r -> assertThat(row(r).suite()).isEqualTo(Suite.DESK));
        consistent(scope, records);
    }

    @Test
    void aDoorWithADestroyedKeyReadsAgainAndSeals() {
        UUID scope = scope();
        Kept first = atDoor(scope);
        rotation.rotate(scope, EnumSet.allOf(Suite.class), CONSOLE);
        later(scope, EIGHT_DAYS);
        rewrap.run(CONSOLE);
        assertThat(rows(scope)).extracting(ScopeKey::version).containsExactly(2, 2);
        Kept second = atDoor(scope);
        assertThat(row(second).place().keyVersion()).isEqualTo(2);
        consistent(scope, List.of(first, second));
    }

    @Test
    void aScopeEndsOnceNothingIsLeftInIt() {
        UUID scope = scope();
        Kept kept = atDesk(scope);
        RecordKey old = row(kept);
        assertThatThrownBy(() -> scopes.end(scope, CONSOLE)).isInstanceOf(Refusal.class);
        opens(kept);
        forget(kept);
        Scopes.Destruction end = scopes.end(scope, CONSOLE);
        assertThat(scopes.end(scope, CONSOLE)).isEqualTo(end);
        assertThat(scopes.head()).isEqualTo(end);
        assertThatThrownBy(() -> dataKeys.open(old, kept.ref(), kept.body())).isInstanceOf(CannotOpen.class);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> scopes.create(scope)))
                .hasStackTraceContaining("has ended");
        consistent(scope, List.of());
    }

    @ParameterizedTest
    @EnumSource(
            value = FailPoint.Step.class,
            names = {"ROW_GONE", "JOURNALLED", "KEY_DESTROYED", "MIRRORED"})
    void aCrashWhileAScopeEndsIsRepairedByEndingItAgain(FailPoint.Step deadly) {
        UUID scope = scope();
        failPoint.watch(step -> {
            if (step == deadly) {
                throw new Crash();
            }
        });
        assertThatThrownBy(() -> scopes.end(scope, CONSOLE)).isInstanceOf(Crash.class);
        failPoint.watch(step -> {});
        restart();
        scopes.end(scope, CONSOLE);
        consistent(scope, List.of());
    }

    @Test
    void lookupMacsDependOnDivisionYearAndFieldAndDieWithTheirKey() {
        UUID division = Ids.next();
        byte[] value = {1, 2, 3};
        MacTag tag = lookups.tag(division, 2026, "handle", value);
        assertThat(lookups.tag(division, 2026, "handle", value).tag()).isEqualTo(tag.tag());
        assertThat(lookups.tag(division, 2026, "phone", value).tag()).isNotEqualTo(tag.tag());
        assertThat(lookups.tag(division, 2027, "handle", value).tag()).isNotEqualTo(tag.tag());
        assertThat(lookups.tag(Ids.next(), 2026, "handle", value).tag()).isNotEqualTo(tag.tag());
        lookups.destroy(division, 2026, CONSOLE);
        assertThatThrownBy(() -> lookups.tag(division, 2026, "handle", value)).isInstanceOf(Refusal.class);
        assertThat(verification.run().isSound()).isTrue();
    }

    @Test
    void supersededRevisionsAreForgotten() {
        UUID scope = scope();
        Kept first = atDoor(scope);
        RecordRef next = new RecordRef(
                first.ref().kind(), scope, first.ref().subject(), first.ref().record(), 2, 1);
        byte[] body = QuarkusTransaction.requiringNew().call(() -> door.seal(next, first.payload()));
        assertThat(recordKeys.of(List.of(next.record()))).hasSize(2);
        QuarkusTransaction.requiringNew().run(() -> recordKeys.forgetBefore(next.record(), 2));
        Kept second = new Kept(next, body, first.payload());
        assertThat(recordKeys.of(List.of(next.record()))).hasSize(1);
        opens(second);
    }

    private void restart() {
        ring.close();
        ring.store();
    }
}
