package dev.todoke.audit;

import dev.todoke.kernel.AccessReason;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
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

    // Text and no enum: one row with a word of somebody else's must not keep the others from being read.
    @Column(name = "actor_kind")
    private String actorKind;

    @Nullable
    private UUID actor;

    @Column
    private String outcome;

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
    private String reason;

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
        this.actorKind = leaf.actor.kind().name();
        this.actor = leaf.actor.id();
        this.outcome = leaf.outcome.name();
        this.division = leaf.division;
        this.campaign = leaf.campaign;
        this.objectKind = leaf.objectKind;
        this.object = leaf.object;
        this.session = leaf.session;
        this.reason = leaf.reason == null ? null : leaf.reason.name();
        this.counts = NamedValues.write(leaf.counts);
        this.codes = NamedValues.write(leaf.codes);
        this.recordsCount = leaf.records.size();
        this.recordsHash = leaf.records.isEmpty() ? null : CanonicalLeaf.hashOfIds(CanonicalLeaf.ids(leaf.records));
        this.noteCommitment = leaf.noteCommitment;
        this.networkCommitment = leaf.networkCommitment;
        this.canonical = CanonicalLeaf.of(columns());
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

    /** Empty where the column holds a word that we never wrote. */
    public Optional<Actor.Kind> actorKind() {
        return word(Actor.Kind.class, actorKind);
    }

    public @Nullable UUID actor() {
        return actor;
    }

    public Optional<Leaf.Outcome> outcome() {
        return word(Leaf.Outcome.class, outcome);
    }

    public boolean isRefused() {
        return outcome.equals(Leaf.Outcome.REFUSED.name());
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

    public Optional<AccessReason> reason() {
        return word(AccessReason.class, reason);
    }

    public SortedMap<String, Long> counts() {
        return NamedValues.numbers(counts);
    }

    public SortedMap<String, String> codes() {
        return NamedValues.texts(codes);
    }

    LeafColumns columns() {
        return new LeafColumns(
                id,
                ChronoUnit.MICROS.between(Instant.EPOCH, at),
                action,
                actorKind,
                actor,
                outcome,
                division,
                campaign,
                objectKind,
                object,
                session,
                reason,
                counts,
                codes,
                recordsCount,
                recordsHash,
                noteCommitment,
                networkCommitment);
    }

    private static <E extends Enum<E>> Optional<E> word(Class<E> words, @Nullable String word) {
        return Arrays.stream(words.getEnumConstants())
                .filter(known -> known.name().equals(word))
                .findFirst();
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
