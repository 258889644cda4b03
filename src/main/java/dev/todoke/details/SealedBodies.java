package dev.todoke.details;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Sealed bodies of delivery details. */
@ApplicationScoped
class SealedBodies implements PanacheRepositoryBase<SealedDetails, SealedDetails.Key> {

    /** Bodies by record, in the named revisions; those that are gone are left out. Nothing stays in the session. */
    Map<UUID, byte[]> of(Map<UUID, Integer> revisions) {
        Map<UUID, byte[]> bodies = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "select s.record, s.revision, s.body from SealedDetails s where s.record in ?1", Object[].class)
                .setParameter(1, revisions.keySet())
                .getResultList()
                .forEach(row -> {
                    if (Objects.equals(revisions.get((UUID) row[0]), row[1])) {
                        bodies.put((UUID) row[0], (byte[]) row[2]);
                    }
                });
        return bodies;
    }

    void deleteBefore(UUID record, int revision) {
        delete("record = ?1 and revision < ?2", record, revision);
    }

    void deleteAll(Collection<UUID> records) {
        delete("record in ?1", records);
    }
}
