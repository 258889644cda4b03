package dev.todoke.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks single leaves: columns against the frozen bytes, the bytes against their hash, the record set against its own. */
@ApplicationScoped
public class AuditCheck {

    /** What does not fit. */
    public enum Finding {
        /** A column says something else than the bytes. */
        COLUMNS_DIFFER,
        /** The bytes are not those that were hashed. */
        HASH_DIFFERS,
        /** The set beside the leaf is missing, or not the one whose hash is inside. */
        RECORDS_DIFFER
    }

    private final EntityManager database;

    public AuditCheck(EntityManager database) {
        this.database = database;
    }

    /** Empty when the leaf is as it was written. */
    public List<Finding> check(AuditLeaf leaf) {
        return check(leaf, database.find(LeafRecords.class, leaf.id()));
    }

    static List<Finding> check(AuditLeaf leaf, @Nullable LeafRecords records) {
        List<Finding> findings = new ArrayList<>();
        LeafColumns columns = leaf.columns();
        if (!fits(new CanonicalLeaf(), columns, leaf.canonical())) {
            findings.add(Finding.COLUMNS_DIFFER);
        }
        if (!Arrays.equals(CanonicalLeaf.hash(leaf.canonical()), leaf.hash())) {
            findings.add(Finding.HASH_DIFFERS);
        }
        if (!fits(columns, RecordSet.of(records == null ? null : records.bytes()))) {
            findings.add(Finding.RECORDS_DIFFER);
        }
        return findings;
    }

    static boolean fits(CanonicalLeaf writer, LeafColumns columns, byte[] canonical) {
        try {
            return writer.fits(columns, canonical);
        } catch (RuntimeException e) {
            // A column that cannot even be read back was certainly not written by us.
            return false;
        }
    }

    static boolean fits(LeafColumns columns, @Nullable RecordSet records) {
        byte[] hash = columns.recordsHash();
        if (hash == null || records == null) {
            return hash == null && records == null && columns.recordsCount() == 0;
        }
        return records.length() == 16L * columns.recordsCount() && MessageDigest.isEqual(records.hash(), hash);
    }
}
