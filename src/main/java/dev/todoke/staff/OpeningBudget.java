package dev.todoke.staff;

import dev.todoke.kernel.Actor;
import dev.todoke.kernel.OperationCode;
import dev.todoke.vault.RecordRef;
import dev.todoke.vault.open.Opening;
import dev.todoke.vault.open.OpeningGuard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/**
 * A person opens the delivery details of so many people an hour and the contacts of so many, and no more (開封の上限). Lists
 * are not counted, they take a second person or a passkey and leave a leaf each.
 */
@ApplicationScoped
public class OpeningBudget implements OpeningGuard {

    private final EntityManager database;
    private final HourlyBudget hour;

    OpeningBudget(EntityManager database, HourlyBudget hour) {
        this.database = database;
        this.hour = hour;
    }

    @Override
    public boolean counts() {
        return true;
    }

    @Override
    public void check(Opening opening, Collection<RecordRef> records) {
        Actor actor = opening.authority().actor();
        UUID member = actor.id();
        OperationCode code = opening.operation().code();
        boolean details = code == OperationCode.OPEN_DETAILS;
        if (actor.kind() == Actor.Kind.STAFF && member != null && (details || code == OperationCode.OPEN_CONTACTS)) {
            hour.spend(
                    member,
                    details ? HourlyBudget.Kind.DETAILS : HourlyBudget.Kind.CONTACTS,
                    opening.operation().division(),
                    Math.max(1, opening.operation().rows()));
        }
    }

    /** How many people passed a budget of theirs since then, as far as these divisions are concerned. */
    @Transactional
    public long passedSince(Collection<UUID> divisions, Instant since) {
        return divisions.isEmpty()
                ? 0
                : database.createQuery(
                                "select count(distinct o.key.member) from OpenedPeople o where o.division in ?1"
                                        + " and (o.passedAt > ?2 or o.contactsPassedAt > ?2 or o.searchesPassedAt > ?2)",
                                Long.class)
                        .setParameter(1, divisions)
                        .setParameter(2, since)
                        .getSingleResult();
    }
}
