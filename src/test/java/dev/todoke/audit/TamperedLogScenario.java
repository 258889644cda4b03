package dev.todoke.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.audit.LogReport.Fault;
import dev.todoke.kernel.Actor;
import dev.todoke.vault.envelope.Ed25519;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whoever may write the database can do all of this. Every kind is found; a checkpoint kept elsewhere is needed only where
 * the key store was set back as well. The count is printed, so that nobody has to believe it.
 */
abstract class TamperedLogScenario extends SmallLog {

    /** What was done, and one of which faults must be found. */
    private record Kind(Runnable deed, Set<Fault> found) {}

    private Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put("a column changed", kind(() -> update("reason = 'SHIPPING'", 4), Fault.LEAF_CHANGED));
        kinds.put("a column set to a foreign word", kind(() -> update("outcome = 'EVIL'", 4), Fault.LEAF_CHANGED));
        kinds.put("a number written otherwise", kind(() -> update("counts = 'number=04'", 4), Fault.LEAF_CHANGED));
        kinds.put("the hash changed", kind(() -> set("hash", new byte[32], 4), Fault.LEAF_CHANGED));
        kinds.put("the record set exchanged", kind(this::exchangeRecords, Fault.LEAF_CHANGED));
        kinds.put("one record of a large set exchanged", kind(this::exchangeInALargeSet, Fault.LEAF_CHANGED));
        kinds.put(
                "the record set deleted",
                kind(() -> sql("delete from audit_leaf_records where leaf = " + leafAt(6)), Fault.LEAF_CHANGED));
        kinds.put(
                "a leaf rewritten so that it agrees with itself",
                kind(() -> rewrite(4), Fault.NODE_DIFFERS, Fault.ROOT_DIFFERS));
        kinds.put("the first leaf deleted", kind(() -> delete(0), Fault.LEAF_MISSING));
        kinds.put("a middle leaf deleted", kind(() -> delete(17), Fault.LEAF_MISSING));
        kinds.put("the last leaf deleted", kind(() -> delete(ALL - 1), Fault.END_DIFFERS));
        kinds.put(
                "a middle leaf deleted, the rest moved up",
                kind(this::closeTheGap, Fault.ROOT_DIFFERS, Fault.END_DIFFERS));
        kinds.put("a leaf inserted at the end", kind(this::insert, Fault.END_DIFFERS));
        kinds.put("a leaf inserted in the middle", kind(this::insertInTheMiddle, Fault.ROOT_DIFFERS));
        kinds.put("two leaves swapped", kind(this::swap, Fault.NODE_DIFFERS, Fault.ROOT_DIFFERS));
        kinds.put(
                "a node changed",
                kind(
                        () -> sql("delete from audit_node where level = 2 and number = 3", copyNode(2, 3)),
                        Fault.NODE_DIFFERS));
        kinds.put(
                "a node deleted",
                kind(() -> sql("delete from audit_node where level = 2 and number = 3"), Fault.NODE_DIFFERS));
        kinds.put("a node too many", kind(() -> sql(copyNode(9, 9)), Fault.NODES_LEFT_OVER));
        kinds.put(
                "a checkpoint replaced",
                kind(() -> note(late.text().replace("\n" + ALL + "\n", "\n36\n")), Fault.CHECKPOINT_CHANGED));
        kinds.put("a checkpoint signed by another key", kind(() -> note(signedByAnother()), Fault.CHECKPOINT_CHANGED));
        kinds.put(
                "the newest checkpoint deleted",
                kind(() -> sql("delete from audit_checkpoint where size = " + ALL), Fault.END_DIFFERS));
        kinds.put("the end cut off with its nodes and checkpoints", kind(() -> cutOff(FIRST), Fault.CUT_OFF));
        kinds.put("everything deleted", kind(() -> cutOff(0), Fault.CUT_OFF));
        kinds.put(
                "the whole tree rebuilt under the old checkpoints",
                kind(this::rewriteAndRebuild, Fault.ROOT_DIFFERS, Fault.CHECKPOINT_CHANGED));
        return kinds;
    }

    private static Kind kind(Runnable deed, Fault... found) {
        return new Kind(deed, Set.of(found));
    }

    @Test
    void everyKindOfTamperingIsFound() {
        Map<String, List<Fault>> missed = new TreeMap<>();
        kinds().forEach((name, kind) -> {
            aLogWithTwoCheckpoints();
            assertThat(faults()).as("before: %s", name).isEmpty();
            kind.deed().run();
            LogReport report = verification.run(null, List.of());
            if (report.isSound() || kinds(report).stream().noneMatch(kind.found()::contains)) {
                missed.put(name, kinds(report));
            }
        });
        aLogWithTwoCheckpoints();
        cutOff(FIRST);
        signer.remember(early.text());
        if (!faults().isEmpty() || !faults(early).isEmpty() || !faults(late).equals(List.of(Fault.CUT_OFF))) {
            missed.put("the end cut off and the key store set back, seen by an outside checkpoint only", faults(late));
        }
        int all = kinds().size() + 1;
        System.out.printf("kinds of tampering found: %d/%d, missed: %s%n", all - missed.size(), all, missed);
        assertThat(missed).isEmpty();
    }

    @Test
    void anyFlippedByteOfTheFrozenBytesIsFoundByLeafAndTree() {
        byte[] bytes = canonical(5);
        int found = 0;
        for (int i = 0; i < bytes.length; i++) {
            byte[] flipped = bytes.clone();
            flipped[i] ^= (byte) (1 << i % 8);
            set("canonical", flipped, 5);
            found += faults().containsAll(List.of(Fault.LEAF_CHANGED, Fault.NODE_DIFFERS, Fault.ROOT_DIFFERS)) ? 1 : 0;
        }
        System.out.printf("flipped bytes of a leaf found: %d/%d%n", found, bytes.length);
        assertThat(found).isEqualTo(bytes.length);
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
        update("action = 'test.other'", FIRST + 2);
        assertThat(verification.run(early, List.of()).isSound()).isFalse();
        assertThat(verification.run(late, List.of(early)).isSound())
                .as("an older checkpoint from elsewhere makes it read everything")
                .isFalse();
    }

    @Test
    void aCheckpointToBeginFromThatTheLogDoesNotReachAnyMoreIsAnEndCutOff() {
        cutOff(FIRST);
        assertThat(kinds(verification.run(late, List.of()))).containsExactly(Fault.CUT_OFF);
    }

    /** A paper from elsewhere that is of no use is no fault of the log, and each is told in its own words. */
    @Test
    void aCheckpointOfAnotherLogOrKeyOrWithABrokenSignatureIsNoFaultOfTheLog() {
        CheckpointNote another =
                CheckpointNote.parse(late.text().replace("todoke/", "todoke/x")).orElseThrow();
        CheckpointNote foreignKey = CheckpointNote.parse(signedByAnother()).orElseThrow();
        byte[] signature = late.signatures().get(0).bytes().clone();
        signature[10] ^= 1;
        CheckpointNote broken = CheckpointNote.unsigned(late.origin(), late.size(), late.root(), late.extensions())
                .signed(new CheckpointSigner.Signed(late.signatures().get(0).keyId(), signature));
        LogReport report = verification.run(null, List.of(another, foreignKey, broken));
        assertThat(kinds(report)).containsExactly(Fault.FOREIGN, Fault.UNKNOWN_KEY, Fault.FORGED);
        assertThat(report.isSound()).isTrue();
        assertThat(report.uncompared()).isEqualTo(3);
        LogReport begun = verification.run(another, List.of());
        assertThat(begun.leaves()).as("all is read all the same").isEqualTo(ALL);
    }

    private void update(String change, int position) {
        sql("update audit_leaf set " + change + " where id = " + leafAt(position));
    }

    private void exchangeRecords() {
        sql("update audit_leaf_records set ids = (select ids from audit_leaf_records where leaf = " + leafAt(3)
                + ") where leaf = " + leafAt(6));
    }

    /** Larger than what is read together with its leaf. */
    private void exchangeInALargeSet() {
        UUID leaf = QuarkusTransaction.requiringNew().call(() -> {
            audit.record(Leaf.of("test.happen", new Actor(Actor.Kind.STAFF, UUID.randomUUID()))
                    .records(Stream.generate(UUID::randomUUID).limit(1_000).toList()));
            return database.createQuery("select l.id from AuditLeaf l where l.recordsCount = 1000", UUID.class)
                    .getSingleResult();
        });
        sequenced();
        assertThat(faults()).as("large, and whole").isEmpty();
        QuarkusTransaction.requiringNew().run(() -> {
            byte[] ids = database.find(LeafRecords.class, leaf).bytes().clone();
            ids[9_000] ^= 1;
            database.createNativeQuery("update audit_leaf_records set ids = ?1 where leaf = ?2")
                    .setParameter(1, ids)
                    .setParameter(2, leaf)
                    .executeUpdate();
        });
    }

    private void closeTheGap() {
        delete(17);
        for (int position = 18; position < ALL; position++) {
            sql("update audit_position set position = position - 1 where position = " + position);
        }
    }

    private void insert() {
        write(1);
        sql("insert into audit_position (position, leaf) select " + ALL + ", id from audit_leaf where id not in"
                + " (select leaf from audit_position)");
    }

    private void insertInTheMiddle() {
        for (int position = ALL - 1; position >= 17; position--) {
            sql("update audit_position set position = position + 1 where position = " + position);
        }
        write(1);
        sql("insert into audit_position (position, leaf) select 17, id from audit_leaf where id not in"
                + " (select leaf from audit_position)");
    }

    private void swap() {
        List<?> leaves = database.createNativeQuery(
                        "select leaf from audit_position where position in (8, 9) order by position", UUID.class)
                .getResultList();
        sql(
                "delete from audit_position where position in (8, 9)",
                "insert into audit_position (position, leaf) values (8, '" + leaves.get(1) + "')",
                "insert into audit_position (position, leaf) values (9, '" + leaves.get(0) + "')");
    }

    private static String copyNode(int level, int number) {
        return "insert into audit_node (level, number, hash) select " + level + ", " + number
                + ", hash from audit_node where level = 2 and number = 1";
    }

    private void note(String text) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update audit_checkpoint set note = ?1 where size = " + ALL)
                        .setParameter(1, text)
                        .executeUpdate());
    }

    /** The same words under a key of somebody else's. */
    private String signedByAnother() {
        KeyPair other = Ed25519.generate();
        CheckpointNote words = CheckpointNote.unsigned(late.origin(), late.size(), late.root(), late.extensions());
        int id = CheckpointNote.keyId(
                late.origin(), Ed25519.raw(other.getPublic().getEncoded()));
        byte[] signature = Ed25519.sign(other.getPrivate().getEncoded(), words.signedText());
        return words.signed(new CheckpointSigner.Signed(id, signature)).text();
    }

    private void rewriteAndRebuild() {
        rewrite(4);
        byte[] root = rebuildNodes();
        assertThat(Arrays.equals(root, late.root())).isFalse();
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update audit_checkpoint set root = ?1 where size = " + ALL)
                        .setParameter(1, root)
                        .executeUpdate());
    }
}
