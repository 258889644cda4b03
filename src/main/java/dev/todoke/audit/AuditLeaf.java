package dev.todoke.audit;

import dev.todoke.kernel.AccessReason;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A leaf as it lies in the log: columns to search by, the frozen bytes and their hash (監査記録の一件). */
@Entity
@Immutable
@Table(name = "audit_leaf")
public class AuditLeaf {

    @Id
    private UUID id;

    @Column
    private Instant at;

    @Column
    private String action;

    @Column(name = "actor_kind")
    @Enumerated(EnumType.STRING)
    private Actor.Kind actorKind;

    @Nullable
    private UUID actor;

    @Column
    @Enumerated(EnumType.STRING)
    private Leaf.Outcome outcome;

    @Nullable
    private UUID division;

    @Nullable
    private UUID campaign;

    @Nullable
    @Column(name = "object_kind")
    private String objectKind;

    @Nullable
    private UUID object;

    @Nullable
    private UUID session;

    @Nullable
    @Enumerated(EnumType.STRING)
    private AccessReason reason;

    @Column
    private String counts;

    @Column
    private String codes;

    @Column(name = "records_count")
    private int recordsCount;

    @Column(name = "records_hash")
    private byte @Nullable [] recordsHash;

    @Column(name = "note_commitment")
    private byte @Nullable [] noteCommitment;

    @Column(name = "network_commitment")
    private byte @Nullable [] networkCommitment;

    @Column
    private byte[] canonical;

    @Column
    private byte[] hash;

    protected AuditLeaf() {}

    AuditLeaf(Leaf leaf, Instant at) {
        this(Ids.next(), leaf, at);
    }

    AuditLeaf(UUID id, Leaf leaf, Instant at) {
        this.id = id;
        this.at = at;
        this.action = leaf.action;
        this.actorKind = leaf.actor.kind();
        this.actor = leaf.actor.id();
        this.outcome = leaf.outcome;
        this.division = leaf.division;
        this.campaign = leaf.campaign;
        this.objectKind = leaf.objectKind;
        this.object = leaf.object;
        this.session = leaf.session;
        this.reason = leaf.reason;
        this.counts = NamedValues.write(leaf.counts);
        this.codes = NamedValues.write(leaf.codes);
        this.recordsCount = leaf.records.size();
        this.recordsHash = leaf.records.isEmpty() ? null : CanonicalLeaf.hashOfIds(CanonicalLeaf.ids(leaf.records));
        this.canonical = CanonicalLeaf.of(this);
        this.hash = CanonicalLeaf.hash(canonical);
    }

    public UUID id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    public String action() {
        return action;
    }

    public Actor.Kind actorKind() {
        return actorKind;
    }

    public @Nullable UUID actor() {
        return actor;
    }

    public Leaf.Outcome outcome() {
        return outcome;
    }

    public @Nullable UUID division() {
        return division;
    }

    public @Nullable UUID campaign() {
        return campaign;
    }

    public @Nullable String objectKind() {
        return objectKind;
    }

    public @Nullable UUID object() {
        return object;
    }

    public @Nullable UUID session() {
        return session;
    }

    public @Nullable AccessReason reason() {
        return reason;
    }

    public SortedMap<String, Long> counts() {
        return NamedValues.numbers(counts);
    }

    public SortedMap<String, String> codes() {
        return NamedValues.texts(codes);
    }

    /** False for "a=01": it reads as the same number, but we never wrote it. */
    boolean writesItsValuesAsWeDo() {
        return NamedValues.write(counts()).equals(counts)
                && NamedValues.write(codes()).equals(codes);
    }

    public int recordsCount() {
        return recordsCount;
    }

    public byte @Nullable [] recordsHash() {
        return recordsHash;
    }

    public byte @Nullable [] noteCommitment() {
        return noteCommitment;
    }

    public byte @Nullable [] networkCommitment() {
        return networkCommitment;
    }

    public byte[] canonical() {
        return canonical;
    }

    public byte[] hash() {
        return hash;
    }

    @Override
    public String toString() {
        return "AuditLeaf(" + Map.of("id", id, "action", action) + ")";
    }
}
