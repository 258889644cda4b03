package dev.todoke.console;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.campaign.Campaign;
import dev.todoke.campaign.Campaigns;
import dev.todoke.details.DetailsSearch;
import dev.todoke.kernel.SignedIn;
import dev.todoke.staff.HourlyBudget;
import dev.todoke.staff.StaffMember;
import dev.todoke.staff.StaffMembers;
import dev.todoke.winner.ContactSearch;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One box for everything (さがす): references, campaigns, colleagues, and people by a value that is typed whole. Nothing is
 * opened; a search by a personal value leaves a leaf in each division it looked into, found or not.
 */
@ApplicationScoped
public class DeskSearch {

    /** Rows of one group on a page. */
    public static final int PAGE = 20;

    /** People whom one value is looked up for; a postal code may have many. */
    private static final int PEOPLE = 500;

    private final FoundAwards awards;
    private final Campaigns campaigns;
    private final ContactSearch contacts;
    private final DetailsSearch details;
    private final StaffMembers staff;
    private final HourlyBudget budget;
    private final AuditLog audit;

    DeskSearch(
            FoundAwards awards,
            Campaigns campaigns,
            ContactSearch contacts,
            DetailsSearch details,
            StaffMembers staff,
            HourlyBudget budget,
            AuditLog audit) {
        this.awards = awards;
        this.campaigns = campaigns;
        this.contacts = contacts;
        this.details = details;
        this.staff = staff;
        this.budget = budget;
        this.audit = audit;
    }

    /**
     * Where somebody may look for what.
     *
     * @param campaigns divisions whose campaigns and references they may see
     * @param contacts divisions whose winners they may look for by handle, platform id or known mail
     * @param details the same by name, phone, mail or postal code
     * @param staff whether they look after people
     */
    public record Reach(
            Collection<UUID> campaigns, Collection<UUID> contacts, Collection<UUID> details, boolean staff) {}

    /** Where the next page of each group begins; null at its beginning. */
    public record After(@Nullable UUID award, @Nullable UUID campaign) {}

    /** One row more than a page where there are more. */
    public record Found(List<FoundAwards.Row> awards, List<Campaign> campaigns, List<StaffMember> people) {

        public boolean isEmpty() {
            return awards.isEmpty() && campaigns.isEmpty() && people.isEmpty();
        }
    }

    /** Whether a reference is somebody's, where this person may see it. */
    @Transactional
    public boolean knows(String reference, Reach reach) {
        return !awards.withReference(reference, reach.campaigns(), 1).isEmpty();
    }

    /** By a reference alone, which says nothing about anybody. */
    @Transactional
    public Found byReference(String reference, Reach reach) {
        return new Found(awards.withReference(reference, reach.campaigns(), PAGE), List.of(), List.of());
    }

    @Transactional
    public Found find(SearchTerm term, Reach reach, After after, SignedIn person) {
        Set<UUID> winners = people(term, reach, person);
        return new Found(
                awards.ofWinners(winners, reach.campaigns(), after.award(), PAGE + 1),
                campaigns.matching(reach.campaigns(), term.text(), after.campaign(), PAGE + 1),
                reach.staff() ? colleagues(term.text()) : List.of());
    }

    private Set<UUID> people(SearchTerm term, Reach reach, SignedIn person) {
        Set<UUID> found = new LinkedHashSet<>();
        Set<UUID> divisions = new TreeSet<>(reach.contacts());
        divisions.addAll(reach.details());
        if (!divisions.isEmpty()) {
            // Once for all divisions, found or not: guessing is what it counts.
            budget.spend(
                    person.member(),
                    HourlyBudget.Kind.SEARCHES,
                    divisions.iterator().next(),
                    1);
        }
        for (UUID division : divisions) {
            List<UUID> there = List.of(division);
            Set<String> asked = new TreeSet<>();
            int before = found.size();
            if (reach.contacts().contains(division)) {
                term.contactFields().forEach(f -> asked.add(f.name()));
                found.addAll(contacts.winners(there, term.contactFields(), term.text(), PEOPLE));
            }
            if (reach.details().contains(division)) {
                term.detailsFields().forEach(f -> asked.add(f.name()));
                found.addAll(details.winners(there, term.detailsFields(), term.text(), PEOPLE));
            }
            audit.record(Leaf.of("details.search", person.authority().actor())
                    .division(division)
                    .session(person.session())
                    .code("by", String.join(" ", asked))
                    .count("found", found.size() - before));
        }
        return found;
    }

    private List<StaffMember> colleagues(String text) {
        String like = "%" + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
        return staff.find("lower(name) like ?1 escape '!' or lower(displayName) like ?1 escape '!' order by name", like)
                .page(Page.ofSize(PAGE))
                .list();
    }
}
