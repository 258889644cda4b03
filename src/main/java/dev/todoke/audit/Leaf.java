package dev.todoke.audit;

import dev.todoke.kernel.AccessReason;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.Refusal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, as ids, codes, counts and hashes; never a name, an address or free text. Built with
 * {@link #of} and handed to {@link AuditLog}.
 */
public final class Leaf {

    /** Refusals are logged like successes. */
    public enum Outcome {
        DONE,
        REFUSED
    }

    final String action;
    final Actor actor;
    Outcome outcome = Outcome.DONE;

    @Nullable
    UUID division;

    @Nullable
    UUID campaign;

    @Nullable
    String objectKind;

    @Nullable
    UUID object;

    @Nullable
    UUID session;

    @Nullable
    AccessReason reason;

    boolean circumstances;

    @Nullable
    UUID subject;

    byte @Nullable [] noteCommitment;
    byte @Nullable [] networkCommitment;

    final Map<String, Long> counts = new TreeMap<>();
    final Map<String, String> codes = new TreeMap<>();
    final TreeSet<UUID> records = new TreeSet<>();

    private Leaf(String action, Actor actor) {
        if (action.isEmpty() || action.length() > 64) {
            throw new IllegalArgumentException("an action has 1 to 64 characters");
        }
        this.action = action;
        this.actor = actor;
    }

    /** @param action noun.verb, for example {@code details.open}; at most 64 characters */
    public static Leaf of(String action, Actor actor) {
        return new Leaf(action, actor);
    }

    public Leaf refused(Refusal refusal) {
        this.outcome = Outcome.REFUSED;
        return code("problem", refusal.type().code());
    }

    public Leaf division(@Nullable UUID id) {
        this.division = id;
        return this;
    }

    public Leaf campaign(@Nullable UUID id) {
        this.campaign = id;
        return this;
    }

    public Leaf object(String kind, UUID id) {
        this.objectKind = kind;
        this.object = id;
        return this;
    }

    public Leaf session(@Nullable UUID id) {
        this.session = id;
        return this;
    }

    public Leaf reason(AccessReason why) {
        this.reason = why;
        return this;
    }

    public Leaf count(String name, long value) {
        NamedValues.check(name, "");
        counts.put(name, value);
        return this;
    }

    /** A code or a hash in hex; never something that a person typed. */
    public Leaf code(String name, String value) {
        NamedValues.check(name, value);
        codes.put(name, value);
        return this;
    }

    /** The records of a bulk opening: their set is kept beside the leaf and its hash inside it. */
    public Leaf records(Collection<UUID> ids) {
        records.addAll(ids);
        return this;
    }

    /**
     * An access: what came with the request (a note, the network) is kept sealed beside the leaf.
     *
     * @param of the one winner whom it is about, or null
     */
    public Leaf circumstances(@Nullable UUID of) {
        this.circumstances = true;
        this.subject = of;
        return this;
    }

    void commit(NoteContent content) {
        noteCommitment = content.noteCommitment();
        networkCommitment = content.networkCommitment();
    }
}
