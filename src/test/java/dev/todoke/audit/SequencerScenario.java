package dev.todoke.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todoke.audit.LogReport.Fault;
import dev.todoke.kernel.Actor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the sequencer signs, and what it refuses to: a signature of ours must never make a rewritten log look whole. */
abstract class SequencerScenario extends SmallLog {

    private void leaf(UUID id) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.persist(new AuditLeaf(
                        id,
                        Leaf.of("test.happen", new Actor(Actor.Kind.LINK, null)),
                        Instant.now().truncatedTo(ChronoUnit.MICROS))));
    }

    private static UUID idOf(Instant at) {
        return new UUID(at.toEpochMilli() << 16 | 0x7000, UUID.randomUUID().getLeastSignificantBits());
    }

    private void refuses() {
        assertThatThrownBy(() -> sequencer.sequence()).isInstanceOf(LogChanged.class);
    }

    /** Whoever may write rows rewrote the leaf, the nodes and the root beside the note; he waits for the next signature. */
    @Test
    void aRewrittenLogIsNotSignedAlthoughItsRowsAgreeWithEachOther() {
        rewrite(4);
        byte[] root = rebuildNodes();
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update audit_checkpoint set root = ?1 where size = " + ALL)
                        .setParameter(1, root)
                        .executeUpdate());
        write(1);
        refuses();
    }

    @Test
    void aLogWithoutItsPastIsNotSignedAgainFromItsBeginning() {
        rewrite(4);
        sql("delete from audit_checkpoint", "delete from audit_node", "delete from audit_position");
        refuses();
    }

    @Test
    void aLogWhoseEndWasCutOffIsNotSignedOn() {
        cutOff(FIRST);
        assertThat(faults()).as("the note beside the keys shows it").containsExactly(Fault.CUT_OFF);
        write(ALL);
        refuses();
        // Whoever holds the key store too makes it forget. Then a checkpoint kept elsewhere is all that is left.
        signer.remember(early.text());
        sequenced();
        assertThat(faults()).isEmpty();
        assertThat(faults(late)).containsExactly(Fault.REWRITTEN);
    }

    @Test
    void nodesOfAnotherTreeAreNotBuiltUpon() {
        sql("delete from audit_checkpoint where size = " + ALL);
        sql("delete from audit_node", "delete from audit_position where position >= 30");
        assertThat(faults()).contains(Fault.END_DIFFERS, Fault.NODE_DIFFERS);
        refuses();
    }

    /** The door's user may insert leaves under any id. */
    @Test
    void aLeafThatClaimsToBeOfTomorrowHidesNothingOfToday() {
        leaf(idOf(Instant.now().plus(Duration.ofDays(1_000))));
        sequenced();
        write(3);
        assertThat(sequenced().size()).isEqualTo(ALL + 4);
        assertThat(faults()).isEmpty();
    }

    @Test
    void aLeafUnderTheSmallestIdGetsItsPlaceInTheNextWholeSearch() {
        leaf(new UUID(0, 0));
        sequencer.searchEverything();
        assertThat(sequenced().size()).isEqualTo(ALL + 1);
        assertThat(faults()).isEmpty();
    }

    @Test
    void aRowThatCannotBeReadStopsNeitherTheSequencerNorTheVerification() {
        write(2);
        sql("update audit_leaf set actor_kind = 'EVIL', reason = 'CURIOSITY' where id not in"
                + " (select leaf from audit_position)");
        assertThat(sequenced().size()).isEqualTo(ALL + 2);
        assertThat(faults()).containsExactly(Fault.LEAF_CHANGED);
    }
}
