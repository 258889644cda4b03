package dev.todoke.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todoke.audit.LogReport.Fault;
import dev.todoke.kernel.Actor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever may write the database can do all of this; every one of it is found, a cut end by a checkpoint kept elsewhere. */
abstract class TamperedLogScenario {

    private static final int FIRST = 21;
    private static final int ALL = 37;

    @Inject
    AuditLog audit;

    @Inject
    Sequencer sequencer;

    @Inject
    Checkpoints checkpoints;

    @Inject
    LogVerification verification;

    @Inject
    EntityManager database;

    private CheckpointNote early;
    private CheckpointNote late;

    @BeforeEach
    void aLogWithTwoCheckpoints() {
        sql("delete from audit_checkpoint", "delete from audit_node", "delete from audit_position");
        sql("delete from audit_leaf_records", "delete from audit_leaf");
        write(FIRST);
        early = sequenced();
        write(ALL - FIRST);
        late = sequenced();
    }

    private void write(int leaves) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < leaves; i++) {
                audit.record(Leaf.of("test.happen", new Actor(Actor.Kind.STAFF, UUID.randomUUID()))
                        .count("number", i)
                        .records(List.of(UUID.randomUUID())));
            }
        });
    }

    private CheckpointNote sequenced() {
        return CheckpointNote.parse(sequencer.sequence().orElseThrow().note()).orElseThrow();
    }

    private void sql(String... statements) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (String statement : statements) {
                database.createNativeQuery(statement).executeUpdate();
            }
        });
    }

    private static String leafAt(int position) {
        return "(select leaf from audit_position where position = " + position + ")";
    }

    private List<Fault> faults(CheckpointNote... outside) {
        return verification.run(null, List.of(outside)).findings().stream()
                .map(LogReport.Finding::fault)
                .distinct()
                .toList();
    }

    @Test
    void anUntouchedLogIsSoundAlsoAgainstWhatWasKeptElsewhere() {
        LogReport report = verification.run(null, List.of(early, late));
        assertThat(report.findings()).isEmpty();
        assertThat(report.leaves()).isEqualTo(ALL);
        assertThat(report.checkpoints()).isEqualTo(2);
        assertThat(sequencer.sequence()).as("nothing new").isEmpty();
    }

    @Test
    void fromACheckpointOnlyTheRestIsRead() {
        LogReport report = verification.run(early, List.of(late));
        assertThat(report.findings()).isEmpty();
        assertThat(report.leaves()).isEqualTo(ALL - FIRST);
        sql("update audit_leaf set action = 'test.other' where id = " + leafAt(FIRST + 2));
        assertThat(verification.run(early, List.of()).isSound()).isFalse();
        assertThat(verification.run(late, List.of(early)).isSound())
                .as("an older checkpoint from elsewhere makes it read everything")
                .isFalse();
    }

    @Test
    void aChangedColumnByteHashOrRecordSet() {
        sql("update audit_leaf set reason = 'SHIPPING' where id = " + leafAt(4));
        assertThat(faults()).containsExactly(Fault.LEAF_CHANGED);
    }

    @Test
    void aChangedByteOfTheFrozenBytes() {
        byte[] bytes = (byte[])
                database.createNativeQuery("select canonical from audit_leaf where id = " + leafAt(5), byte[].class)
                        .getSingleResult();
        bytes[bytes.length - 1] ^= 1;
        set("canonical", bytes, 5);
        assertThat(faults()).contains(Fault.LEAF_CHANGED, Fault.NODE_DIFFERS, Fault.ROOT_DIFFERS);
    }

    @Test
    void anExchangedRecordSet() {
        sql("update audit_leaf_records set ids = (select ids from audit_leaf_records where leaf = " + leafAt(3)
                + ") where leaf = " + leafAt(6));
        assertThat(faults()).containsExactly(Fault.LEAF_CHANGED);
    }

    @Test
    void theFirstAMiddleOrTheLastLeafDeletedWithItsPosition() {
        for (int position : List.of(0, 17, ALL - 1)) {
            aLogWithTwoCheckpoints();
            delete(position);
            assertThat(faults()).as("position %d", position).containsAnyOf(Fault.LEAF_MISSING, Fault.END_DIFFERS);
        }
    }

    @Test
    void aMiddleLeafDeletedAndTheRestMovedUp() {
        delete(17);
        for (int position = 18; position < ALL; position++) {
            sql("update audit_position set position = position - 1 where position = " + position);
        }
        assertThat(faults()).contains(Fault.ROOT_DIFFERS, Fault.END_DIFFERS);
    }

    @Test
    void anInsertedLeaf() {
        write(1);
        sql("insert into audit_position (position, leaf) select " + ALL + ", id from audit_leaf where id not in"
                + " (select leaf from audit_position)");
        assertThat(faults()).contains(Fault.END_DIFFERS);
    }

    @Test
    void twoLeavesExchanged() {
        List<?> leaves = database.createNativeQuery(
                        "select leaf from audit_position where position in (8, 9) order by position", UUID.class)
                .getResultList();
        sql(
                "delete from audit_position where position in (8, 9)",
                "insert into audit_position (position, leaf) values (8, '" + leaves.get(1) + "')",
                "insert into audit_position (position, leaf) values (9, '" + leaves.get(0) + "')");
        assertThat(faults()).contains(Fault.NODE_DIFFERS, Fault.ROOT_DIFFERS);
    }

    @Test
    void aReplacedCheckpoint() {
        sql("update audit_checkpoint set note = replace(note, '" + ALL + "', '" + (ALL - 1) + "') where size = " + ALL);
        assertThat(faults()).containsExactly(Fault.CHECKPOINT_CHANGED);
    }

    @Test
    void aCheckpointSignedByAnotherKey() {
        String line = late.text().substring(late.text().lastIndexOf(' ') + 1).strip();
        byte[] signature = Base64.getDecoder().decode(line);
        signature[10] ^= 1;
        sql("update audit_checkpoint set note = replace(note, '" + line + "', '"
                + Base64.getEncoder().encodeToString(signature) + "') where size = " + ALL);
        assertThat(faults()).containsExactly(Fault.CHECKPOINT_CHANGED);
        assertThat(faults(CheckpointNote.parse(
                                late.text().replace(line, Base64.getEncoder().encodeToString(signature)))
                        .orElseThrow()))
                .contains(Fault.FOREIGN);
    }

    @Test
    void aChangedOrMissingNodeAndOneTooMany() {
        sql("delete from audit_node where level = 2 and number = 3");
        assertThat(faults()).containsExactly(Fault.NODE_DIFFERS);
        sql(
                "insert into audit_node (level, number, hash) select 2, 3, hash from audit_node where level = 2 and number = 1");
        assertThat(faults()).containsExactly(Fault.NODE_DIFFERS);
        aLogWithTwoCheckpoints();
        sql(
                "insert into audit_node (level, number, hash) select 9, 9, hash from audit_node where level = 2 and number = 1");
        assertThat(faults()).containsExactly(Fault.NODES_LEFT_OVER);
    }

    @Test
    void theWholeTreeBuiltAnewUnderTheOldCheckpoints() {
        sql("delete from audit_checkpoint where size = " + ALL);
        sql("delete from audit_node", "delete from audit_position where position >= 30");
        assertThat(faults()).contains(Fault.END_DIFFERS, Fault.NODE_DIFFERS);
        assertThatThrownBy(() -> sequencer.sequence()).isInstanceOf(LogChanged.class);
    }

    /** Nothing inside can show it: positions, nodes and checkpoints end together, as if the rest had never been. */
    @Test
    void anEndCutOffIsFoundByACheckpointKeptElsewhereAndByNothingElse() {
        sql("delete from audit_checkpoint where size = " + ALL);
        for (int level = 1; level < 6; level++) {
            sql("delete from audit_node where level = " + level + " and number >= " + (FIRST >> level));
        }
        for (int position = ALL - 1; position >= FIRST; position--) {
            delete(position);
        }
        assertThat(faults()).isEmpty();
        assertThat(faults(early)).isEmpty();
        assertThat(faults(late)).containsExactly(Fault.CUT_OFF);
        write(ALL);
        sequenced();
        assertThat(faults(late)).as("and after it has grown again").containsExactly(Fault.REWRITTEN);
    }

    private void delete(int position) {
        sql(
                "delete from audit_leaf_records where leaf = " + leafAt(position),
                "delete from audit_position where position = " + position,
                "delete from audit_leaf where id not in (select leaf from audit_position)");
    }

    private void set(String column, byte[] value, int position) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update audit_leaf set " + column + " = ?1 where id = " + leafAt(position))
                        .setParameter(1, value)
                        .executeUpdate());
    }
}
