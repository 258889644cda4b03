package dev.todoke.audit;

import dev.todoke.kernel.Actor;
import dev.todoke.kernel.DataCategory;
import dev.todoke.kernel.PersonalDataHolding;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Tells retention of notes about one winner: whatever was written down when somebody looked at them goes with them, before
 * its own day. The leaf stays, with who, when and why.
 */
@ApplicationScoped
class NoteHolding implements PersonalDataHolding {

    private static final Actor CLOCK = new Actor(Actor.Kind.CLOCK, null);
    private static final String TABLE = "audit_note_sealed";

    private final Notes notes;

    NoteHolding(Notes notes) {
        this.notes = notes;
    }

    @Override
    public String name() {
        return "audit.note";
    }

    @Override
    public Set<DataCategory> categories() {
        return Set.of();
    }

    @Override
    public Set<String> tables() {
        return Set.of(TABLE);
    }

    @Override
    public Map<String, Long> inventory(Collection<UUID> subjects) {
        return Map.of(TABLE, (long) notes.about(subjects).size());
    }

    @Override
    public Erasure erase(Collection<UUID> subjects) {
        Set<UUID> records = new HashSet<>(notes.about(subjects));
        return new Erasure(Map.of(TABLE, notes.delete(records, CLOCK)), records);
    }
}
