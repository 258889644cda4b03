package dev.todoke.vault;

import dev.todoke.kernel.TodokeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The wrapped data keys of records. */
@ApplicationScoped
public class RecordKeys {

    /** How many rows one statement or one transaction touches. */
    static final int BATCH = 1_000;

    private final EntityManager database;
    private final ScopeShreds shreds;
    private final TodokeClock clock;

    RecordKeys(EntityManager database, ScopeShreds shreds, TodokeClock clock) {
        this.database = database;
        this.shreds = shreds;
        this.clock = clock;
    }

    /**
     * Forgets the keys of all revisions of these records and marks their scopes for rewrapping within 24 hours (the old
     * versions die 7 days after that). Returns how many keys went.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int forget(Collection<UUID> records) {
        int gone = 0;
        Set<UUID> scopes = new HashSet<>();
        List<UUID> all = List.copyOf(records);
        for (int from = 0; from < all.size(); from += BATCH) {
            List<UUID> some = all.subList(from, Math.min(all.size(), from + BATCH));
            scopes.addAll(database.createQuery("select distinct scope from RecordKey where record in ?1", UUID.class)
                    .setParameter(1, some)
                    .getResultList());
            gone += database.createQuery("delete from RecordKey where record in ?1")
                    .setParameter(1, some)
                    .executeUpdate();
        }
        // After the deletes: a rotation that commits in between has taken the old request away, and this makes a new
        // one.
        scopes.forEach(scope -> shreds.request(scope, clock.now()));
        return gone;
    }

    /** Forgets superseded revisions of one record. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forgetBefore(UUID record, int revision) {
        List<UUID> scopes = database.createQuery(
                        "select distinct scope from RecordKey where record = ?1 and revision < ?2", UUID.class)
                .setParameter(1, record)
                .setParameter(2, revision)
                .getResultList();
        database.createQuery("delete from RecordKey where record = ?1 and revision < ?2")
                .setParameter(1, record)
                .setParameter(2, revision)
                .executeUpdate();
        scopes.forEach(scope -> shreds.request(scope, clock.now()));
    }

    /** The rows of these records, all revisions; at most {@link #BATCH} records at once. */
    @Transactional
    public List<RecordKey> of(Collection<UUID> records) {
        List<RecordKey> rows =
                new ArrayList<>(database.createQuery("from RecordKey where record in ?1", RecordKey.class)
                        .setParameter(1, records)
                        .getResultList());
        rows.forEach(database::detach);
        return rows;
    }

    long under(ScopeKey.Id id) {
        return database.createQuery(
                        "select count(*) from RecordKey where scope = ?1 and suite = ?2 and keyVersion = ?3",
                        Long.class)
                .setParameter(1, id.scope())
                .setParameter(2, id.suite())
                .setParameter(3, id.version())
                .getSingleResult();
    }

    long in(UUID scope) {
        return database.createQuery("select count(*) from RecordKey where scope = ?1", Long.class)
                .setParameter(1, scope)
                .getSingleResult();
    }

    /** The next rows under one version, or under any where none is named. */
    List<RecordKey> next(ScopeKey.@Nullable Id id, RecordKey.Key after) {
        String under = id == null ? "" : "scope = :scope and suite = :suite and keyVersion = :version and ";
        var query = database.createQuery(
                        "from RecordKey where " + under
                                + "(record > :record or (record = :record and revision > :revision))"
                                + " order by record, revision",
                        RecordKey.class)
                .setParameter("record", after.record())
                .setParameter("revision", after.revision())
                .setMaxResults(BATCH);
        if (id != null) {
            query.setParameter("scope", id.scope())
                    .setParameter("suite", id.suite())
                    .setParameter("version", id.version());
        }
        List<RecordKey> rows = query.getResultList();
        rows.forEach(database::detach);
        return rows;
    }
}
