package dev.todoke.winner;

import dev.todoke.campaign.Campaign;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.Jobs;
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
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    void takeIn(Campaign campaign, ImportPlan plan, Jobs.Progress progress) {
        Iterator<String> fresh = references.take(plan.newAwards()).iterator();
        List<ImportPlan.Person> people =
                plan.people().stream().filter(p -> !p.newAwards().isEmpty()).toList();
        // All at once, for two who lock one by one may wait for each other.
        terms.holdKept(
                people.stream().map(p -> p.winner).filter(Objects::nonNull).toList());
        for (int from = 0; from < people.size(); from += BATCH) {
            takeIn(campaign, people.subList(from, Math.min(people.size(), from + BATCH)), fresh);
            entities.flush();
            entities.clear();
            progress.at(Math.min(people.size(), from + BATCH), people.size());
        }
    }

    private void takeIn(Campaign campaign, List<ImportPlan.Person> people, Iterator<String> fresh) {
        Instant now = clock.now();
        newcomers(campaign, people.stream().filter(p -> p.winner == null).toList(), fresh, now);
        for (ImportPlan.Person person : people) {
            if (person.winner != null) {
                more(campaign, winners.require(person.winner), person, fresh, now);
            }
        }
    }

    /** Table by table: rows of one table in a row are sent together, and those that others refer to come first. */
    private void newcomers(Campaign campaign, List<ImportPlan.Person> people, Iterator<String> fresh, Instant now) {
        Map<Winner, ImportPlan.Person> made = new LinkedHashMap<>();
        Map<Winner, RecordRef> refs = new LinkedHashMap<>();
        for (ImportPlan.Person person : people) {
            UUID id = Ids.next();
            RecordRef ref = SealedContact.newRef(campaign.id(), id);
            Winner winner = new Winner(id, campaign.id(), campaign.divisionId(), now, ref.record());
            made.put(winner, person);
            refs.put(winner, ref);
        }
        made.keySet().forEach(entities::persist);
        made.keySet().forEach(winner -> entities.persist(new WinnerProgress(winner.id(), campaign.id())));
        List<SealedContact> sealed = new ArrayList<>();
        made.forEach((winner, person) -> sealed.add(seal(Objects.requireNonNull(refs.get(winner)), person.toSeal())));
        sealed.forEach(entities::persist);
        made.forEach((winner, person) -> macs(campaign, winner, person.toSeal()));
        Map<Winner, List<UUID>> awards = new LinkedHashMap<>();
        made.forEach((winner, person) -> awards.put(winner, awards(winner, person, fresh)));
        RetentionRule rule = campaign.rule();
        LocalDate closesOn = campaign.closesOn();
        awards.forEach((winner, given) ->
                terms.expectNewcomer(given, winner.id(), campaign.id(), campaign.divisionId(), rule, now, closesOn));
    }

    private SealedContact seal(RecordRef ref, ContactData contact) {
        return new SealedContact(ref, sealer.seal(ref, ContactBytes.write(contact)));
    }

    private void macs(Campaign campaign, Winner winner, ContactData contact) {
        mac(campaign, winner, LookupMac.HANDLE, contact.handle().text());
        mac(campaign, winner, LookupMac.PLATFORM_ID, contact.platformId());
        mac(
                campaign,
                winner,
                LookupMac.EMAIL,
                contact.email() == null ? null : contact.email().text());
    }

    private void mac(Campaign campaign, Winner winner, String field, @Nullable String value) {
        if (value != null) {
            entities.persist(
                    new LookupMac(winner, field, WinnerLookup.keyYear(campaign), lookup.tag(campaign, field, value)));
        }
    }

    private List<UUID> awards(Winner winner, ImportPlan.Person person, Iterator<String> fresh) {
        List<UUID> given = new ArrayList<>();
        person.newAwards().forEach(row -> given.add(award(winner, row, fresh.next())));
        return given;
    }

    private void more(Campaign campaign, Winner winner, ImportPlan.Person person, Iterator<String> fresh, Instant now) {
        RetentionRule rule = campaign.rule();
        LocalDate closesOn = campaign.closesOn();
        for (UUID award : awards(winner, person, fresh)) {
            terms.expect(award, winner.id(), campaign.id(), campaign.divisionId(), rule, now, closesOn);
        }
    }

    private UUID award(Winner winner, WinnerRow row, String reference) {
        Award award = new Award(Ids.next(), winner, row.prize(), row.rank(), reference);
        entities.persist(award);
        return award.id();
    }
}
