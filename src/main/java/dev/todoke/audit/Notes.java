package dev.todoke.audit;

import dev.todoke.kernel.Actor;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.TodokeClock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notes and networks beside leaves (理由の補足): sealed when the leaf is written, opened for auditors, erased on their day. */
@ApplicationScoped
public class Notes implements PanacheRepositoryBase<SealedNote, UUID>, BesideLeaf {

    /** Long enough for a yearly audit; registered in docs/envelope.md. */
    static final Period KEPT = Period.ofYears(1);

    static final String ERASED = "note.erase";

    private static final UUID NOBODY = new UUID(0, 0);

    private final Instance<NoteSealer> sealer;
    private final AuditLog audit;
    private final TodokeClock clock;

    Notes(Instance<NoteSealer> sealer, AuditLog audit, TodokeClock clock) {
        this.sealer = sealer;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What was written down beside a leaf.
     *
     * @param fits whether the leaf bears the commitments of exactly this
     */
    public record Opened(String note, String network, boolean fits) {

        @Override
        public String toString() {
            return "Opened()";
        }
    }

    @Override
    public void keep(AuditLeaf leaf, @Nullable UUID subject, NoteContent content) {
        UUID record = Ids.next();
        byte[] body = sealer.get().seal(new NoteSealer.Ref(record, subject), content.toBytes());
        LocalDate until = TodokeClock.dayOf(leaf.at()).plus(KEPT);
        persist(new SealedNote(record, subject == null ? NOBODY : subject, leaf.id(), until, body));
    }

    /** Until when there is something to open; empty when it is erased or there never was any. */
    @Transactional
    public Optional<LocalDate> keptUntil(AuditLeaf leaf) {
        return of(leaf).map(SealedNote::keepUntil);
    }

    /** Opens it: a deed that stands in the log like every other opening. */
    @Transactional
    public Opened open(Authority authority, AuditLeaf leaf) {
        SealedNote note = of(leaf).orElseThrow(() -> new Refusal(ProblemType.GONE));
        UUID subject = note.subject().equals(NOBODY) ? null : note.subject();
        NoteContent content = NoteContent.fromBytes(
                sealer.get().open(authority, leaf, new NoteSealer.Ref(note.record(), subject), note.body()));
        return new Opened(content.note(), content.network(), content.fits(leaf));
    }

    private Optional<SealedNote> of(AuditLeaf leaf) {
        return find("leaf", leaf.id()).firstResultOptional();
    }

    /** Records past their day. */
    public List<UUID> due(int limit) {
        return getEntityManager()
                .createQuery("select record from SealedNote where keepUntil < ?1 order by record", UUID.class)
                .setParameter(1, clock.today())
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * Deletes the bodies; whoever calls has their keys forgotten in the same transaction. The leaf of it names the leaves
     * whose notes are gone, so that one which somebody else took away can be told from these.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long delete(Collection<UUID> records, Actor by) {
        if (records.isEmpty()) {
            return 0;
        }
        List<UUID> leaves = getEntityManager()
                .createQuery("select leaf from SealedNote where record in ?1", UUID.class)
                .setParameter(1, records)
                .getResultList();
        audit.record(Leaf.of(ERASED, by).count("records", records.size()).records(leaves));
        return delete("record in ?1", records);
    }

    List<UUID> about(Collection<UUID> subjects) {
        return subjects.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery("select record from SealedNote where subject in ?1", UUID.class)
                        .setParameter(1, subjects)
                        .getResultList();
    }
}
