package dev.todoke.winner;

import dev.todoke.campaign.Campaign;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.retention.RetentionRule;
import dev.todoke.retention.RetentionTerms;
import dev.todoke.vault.DeskSealer;
import dev.todoke.vault.RecordRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes what an import planned: winners with sealed contact data and MACs, their awards, and a term for each award. */
@ApplicationScoped
class WinnerIntake {

    /** Entities held at once; more would make every flush look at everything written so far. */
    private static final int BATCH = 50;

    private final EntityManager entities;
    private final Winners winners;
    private final WinnerLookup lookup;
    private final AwardReferences references;
    private final DeskSealer sealer;
    private final RetentionTerms terms;
    private final TodokeClock clock;

    WinnerIntake(
            EntityManager entities,
            Winners winners,
            WinnerLookup lookup,
            AwardReferences references,
            DeskSealer sealer,
            RetentionTerms terms,
            TodokeClock clock) {
        this.entities = entities;
        this.winners = winners;
        this.lookup = lookup;
        this.references = references;
        this.sealer = sealer;
        this.terms = terms;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void takeIn(Campaign campaign, ImportPlan plan) {
        Iterator<String> fresh = references.take(plan.newAwards()).iterator();
        Instant now = clock.now();
        int written = 0;
        for (ImportPlan.Person person : plan.people()) {
            if (person.newAwards().isEmpty()) {
                continue;
            }
            Winner winner =
                    person.winner == null ? newWinner(campaign, person.toSeal(), now) : winners.require(person.winner);
            for (WinnerRow row : person.newAwards()) {
                award(campaign, winner, row, fresh.next(), now);
            }
            if (++written % BATCH == 0) {
                entities.flush();
                entities.clear();
            }
        }
        entities.flush();
    }

    private Winner newWinner(Campaign campaign, ContactData contact, Instant now) {
        UUID id = Ids.next();
        RecordRef ref = SealedContact.newRef(campaign.id(), id);
        Winner winner = new Winner(id, campaign.id(), campaign.divisionId(), now, ref.record());
        entities.persist(winner);
        // Inserts are sent in the order of the entities' first use; the rows below refer to the winner's.
        entities.persist(new WinnerProgress(id, campaign.id()));
        entities.persist(new SealedContact(ref, sealer.seal(ref, ContactBytes.write(contact))));
        mac(campaign, winner, LookupMac.HANDLE, contact.handle().text());
        mac(campaign, winner, LookupMac.PLATFORM_ID, contact.platformId());
        mac(
                campaign,
                winner,
                LookupMac.EMAIL,
                contact.email() == null ? null : contact.email().text());
        return winner;
    }

    private void mac(Campaign campaign, Winner winner, String field, @Nullable String value) {
        if (value != null) {
            entities.persist(
                    new LookupMac(winner, field, WinnerLookup.keyYear(campaign), lookup.tag(campaign, field, value)));
        }
    }

    private void award(Campaign campaign, Winner winner, WinnerRow row, String reference, Instant now) {
        Award award = new Award(Ids.next(), winner, row.prize(), row.rank(), reference);
        entities.persist(award);
        RetentionRule rule = campaign.rule();
        LocalDate closesOn = campaign.closesOn();
        terms.expect(award.id(), winner.id(), campaign.id(), campaign.divisionId(), rule, now, closesOn);
    }
}
