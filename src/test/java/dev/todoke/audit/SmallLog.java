package dev.todoke.audit;

import dev.todoke.kernel.Actor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A log of a few leaves under two checkpoints, and what somebody who may write its database can do to it. */
abstract class SmallLog {

    static final int FIRST = 21;
    static final int ALL = 37;

    @Inject
    AuditLog audit;

    @Inject
    Sequencer sequencer;

    @Inject
    Checkpoints checkpoints;

    @Inject
    CheckpointSigner signer;

    @Inject
    LogVerification verification;

    @Inject
    EntityManager database;

    CheckpointNote early;
    CheckpointNote late;

    @BeforeEach
    void aLogWithTwoCheckpoints() {
        forget();
        write(FIRST);
        early = sequenced();
        write(ALL - FIRST);
        late = sequenced();
    }

    /** Others read the same log; they find an empty one. */
    @AfterEach
    void forget() {
        sql("delete from audit_checkpoint", "delete from audit_node", "delete from audit_position");
        sql("delete from audit_note_sealed", "delete from audit_leaf_records", "delete from audit_leaf");
        signer.remember("");
    }

    void write(int leaves) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < leaves; i++) {
                audit.record(Leaf.of("test.happen", new Actor(Actor.Kind.STAFF, UUID.randomUUID()))
                        .count("number", i)
                        .records(List.of(UUID.randomUUID())));
            }
        });
    }

    CheckpointNote sequenced() {
        return CheckpointNote.parse(sequencer.sequence().orElseThrow().note()).orElseThrow();
    }

    void sql(String... statements) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (String statement : statements) {
                database.createNativeQuery(statement).executeUpdate();
            }
        });
    }

    static String leafAt(int position) {
        return "(select leaf from audit_position where position = " + position + ")";
    }

    List<LogReport.Fault> faults(CheckpointNote... outside) {
        return kinds(verification.run(null, List.of(outside)));
    }

    static List<LogReport.Fault> kinds(LogReport report) {
        return report.findings().stream()
                .map(LogReport.Finding::fault)
                .distinct()
                .toList();
    }

    void delete(int position) {
        sql(
                "delete from audit_leaf_records where leaf = " + leafAt(position),
                "delete from audit_position where position = " + position,
                "delete from audit_leaf where id not in (select leaf from audit_position)");
    }

    byte[] canonical(int position) {
        return (byte[]) database.createNativeQuery(
                        "select canonical from audit_leaf where id = " + leafAt(position), byte[].class)
                .getSingleResult();
    }

    void set(String column, byte[] value, int position) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update audit_leaf set " + column + " = ?1 where id = " + leafAt(position))
                        .setParameter(1, value)
                        .executeUpdate());
    }

    /** Positions, nodes and checkpoints from this size on, as if they had never been. */
    void cutOff(int size) {
        sql("delete from audit_checkpoint where size > " + size);
        for (int level = 1; level < 6; level++) {
            sql("delete from audit_node where level = " + level + " and number >= " + (size >> level));
        }
        for (int position = ALL - 1; position >= size; position--) {
            delete(position);
        }
    }

    /** Rewrites one leaf so that columns, bytes and hash agree, as only the tree can show. */
    void rewrite(int position) {
        AuditLeaf old = database.find(
                AuditLeaf.class,
                database.createNativeQuery("select leaf from audit_position where position = " + position, UUID.class)
                        .getSingleResult());
        Leaf other = Leaf.of("test.happen", new Actor(Actor.Kind.STAFF, UUID.randomUUID()))
                .count("number", 99)
                .records(database.find(LeafRecords.class, old.id()).ids());
        AuditLeaf fresh = new AuditLeaf(old.id(), other, old.at());
        sql("update audit_leaf set actor = '" + fresh.actor() + "', counts = 'number=99' where id = '" + old.id()
                + "'");
        set("canonical", fresh.canonical(), position);
        set("hash", fresh.hash(), position);
    }

    /** Computes all nodes anew over what lies there now, and returns the root. */
    byte[] rebuildNodes() {
        Frontier frontier = Frontier.empty();
        sql("delete from audit_node");
        for (int position = 0; position < ALL; position++) {
            byte[] hash = TreeHash.leaf(canonical(position));
            QuarkusTransaction.requiringNew()
                    .run(() -> frontier.append(
                            hash, (level, number, node) -> database.persist(new AuditNode(level, number, node))));
        }
        return frontier.root();
    }
}
