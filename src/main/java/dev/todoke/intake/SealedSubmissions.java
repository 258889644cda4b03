package dev.todoke.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.UUID;

/** Puts sealed bodies away. There is no way to read one here, and the door's database user could not. */
@ApplicationScoped
class SealedSubmissions {

    private final EntityManager entities;

    SealedSubmissions(EntityManager entities) {
        this.entities = entities;
    }

    void insert(Submission facts, byte[] body) {
        entities.createNativeQuery(
                        "insert into submission_sealed (record, revision, subject, body) values (?1, ?2, ?3, ?4)")
                .setParameter(1, facts.record())
                .setParameter(2, facts.revision())
                .setParameter(3, facts.winnerId())
                .setParameter(4, body)
                .executeUpdate();
    }

    long count(Collection<UUID> subjects) {
        return ((Number) entities.createNativeQuery("select count(*) from submission_sealed where subject in (?1)")
                        .setParameter(1, subjects)
                        .getSingleResult())
                .longValue();
    }

    int delete(Collection<UUID> subjects) {
        return entities.createNativeQuery("delete from submission_sealed where subject in (?1)")
                .setParameter(1, subjects)
                .executeUpdate();
    }
}
