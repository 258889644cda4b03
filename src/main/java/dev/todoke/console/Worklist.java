package dev.todoke.console;

import dev.todoke.campaign.Campaign;
import dev.todoke.campaign.Campaigns;
import dev.todoke.channel.Platform;
import dev.todoke.channel.SocialAccounts;
import dev.todoke.intake.FormLink;
import dev.todoke.intake.FormLinks;
import dev.todoke.intake.Links;
import dev.todoke.kernel.AccessReason;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.kernel.TodokeSettings;
import dev.todoke.organisation.Divisions;
import dev.todoke.winner.ContactData;
import dev.todoke.winner.Contacts;
import dev.todoke.winner.Tellings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Winners who have a link and have not been told (DMの連絡リスト): opened a page at a time, ticked off one by one. */
@ApplicationScoped
public class Worklist {

    /** For what somebody may open it; other reasons belong to other work and to other rules of what may be opened. */
    public static final List<AccessReason> REASONS =
            List.of(AccessReason.TELLING_WINNERS, AccessReason.INQUIRY, AccessReason.INCIDENT);

    private static final String WAITING = " from FormLink l where l.campaignId = :campaign and l.liveWinner is not null"
            + " and l.state = ISSUED and l.closesAt > :now"
            + " and not exists (select 1 from Telling t where t.linkId = l.id)";

    private final EntityManager entities;
    private final Campaigns campaigns;
    private final Divisions divisions;
    private final SocialAccounts accounts;
    private final Contacts contacts;
    private final Tellings tellings;
    private final Links links;
    private final FormLinks formLinks;
    private final TodokeSettings settings;
    private final TodokeClock clock;

    public Worklist(
            EntityManager entities,
            Campaigns campaigns,
            Divisions divisions,
            SocialAccounts accounts,
            Contacts contacts,
            Tellings tellings,
            Links links,
            FormLinks formLinks,
            TodokeSettings settings,
            TodokeClock clock) {
        this.entities = entities;
        this.campaigns = campaigns;
        this.divisions = divisions;
        this.accounts = accounts;
        this.contacts = contacts;
        this.tellings = tellings;
        this.links = links;
        this.formLinks = formLinks;
        this.settings = settings;
        this.clock = clock;
    }

    /** How many have still to be told. */
    @Transactional
    public long waiting(UUID campaign) {
        return entities.createQuery("select count(l)" + WAITING, Long.class)
                .setParameter("campaign", campaign)
                .setParameter("now", clock.now())
                .getSingleResult();
    }

    /** How many of those whose link is open have been told. */
    @Transactional
    public long told(UUID campaign) {
        return entities.createQuery(
                        "select count(t) from Telling t, FormLink l where l.id = t.linkId and t.campaignId = ?1"
                                + " and l.liveWinner is not null",
                        Long.class)
                .setParameter(1, campaign)
                .getSingleResult();
    }

    /** Opens the next {@code most} winners who have to be told: one reason, one leaf in the log. */
    @Transactional
    public List<Entry> open(UUID campaignId, int most, AccessReason reason, Authority authority) {
        return open(campaignId, most, null, reason, authority);
    }

    /**
     * The same from a place on.
     *
     * @param after the last link somebody put off, or null
     */
    @Transactional
    public List<Entry> open(UUID campaignId, int most, @Nullable UUID after, AccessReason reason, Authority authority) {
        if (most < 1 || most > Contacts.MOST) {
            throw new Refusal(ProblemType.INVALID, "size", "out-of-range");
        }
        if (!REASONS.contains(reason)) {
            throw new Refusal(ProblemType.INVALID, "reason", "unknown");
        }
        Campaign campaign = campaigns.require(campaignId);
        List<FormLink> next = entities
                .createQuery("select l" + WAITING + " and l.id > :after order by l.id", FormLink.class)
                .setParameter("campaign", campaignId)
                .setParameter("after", after == null ? new UUID(0, 0) : after)
                .setParameter("now", clock.now())
                .setMaxResults(most)
                .getResultList()
                .stream()
                .filter(link -> !links.stopped(link))
                .toList();
        if (next.isEmpty()) {
            return List.of();
        }
        Contacts.Opened opened = contacts.open(
                authority,
                campaignId,
                next.stream().map(FormLink::winnerId).toList(),
                next.stream().map(FormLink::id).toList(),
                reason);
        return entries(campaign, next, opened);
    }

    private List<Entry> entries(Campaign campaign, List<FormLink> next, Contacts.Opened opened) {
        String brand = divisions.require(campaign.divisionId()).publicName();
        Platform platform = campaign.accountId() == null
                ? Platform.OTHER
                : accounts.require(campaign.accountId()).platform();
        List<Entry> entries = new ArrayList<>();
        for (FormLink link : next) {
            ContactData contact = opened.contacts().get(link.winnerId());
            var token = opened.tokens().get(link.id());
            if (contact != null && token != null) {
                DirectMessage message = DirectMessage.of(settings.door().url(), brand, campaign, token);
                entries.add(new Entry(link.id(), link.winnerId(), contact, profile(platform, contact), message));
            }
        }
        return entries;
    }

    /** Ticks off links whose message was sent; returns how many were new. */
    @Transactional
    public int told(UUID campaign, Collection<UUID> linkIds, Authority authority) {
        if (linkIds.size() > Contacts.MOST) {
            throw new Refusal(ProblemType.INVALID, "links", "too-many");
        }
        Set<UUID> asked = Set.copyOf(linkIds);
        Map<UUID, UUID> winnerOfLink = new HashMap<>();
        if (!asked.isEmpty()) {
            entities.createQuery("select l from FormLink l where l.campaignId = ?1 and l.id in ?2", FormLink.class)
                    .setParameter(1, campaign)
                    .setParameter(2, asked)
                    .getResultList()
                    .forEach(link -> winnerOfLink.put(link.id(), link.winnerId()));
        }
        if (winnerOfLink.size() != asked.size()) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
        // Of two people who tick the same ones the second finds them ticked.
        formLinks.lockOf(winnerOfLink.values());
        return tellings.told(campaign, winnerOfLink, authority);
    }

    /** Where the network shows this person, if its handles have a shape that we know. */
    private static @Nullable String profile(Platform platform, ContactData contact) {
        String handle = contact.handle().text();
        return switch (platform) {
            case X -> handle.matches("[A-Za-z0-9_]{1,15}") ? "https://x.com/" + handle : null;
            case INSTAGRAM ->
                handle.matches("[A-Za-z0-9._]{1,30}") ? "https://www.instagram.com/" + handle + "/" : null;
            case LINE, OTHER -> null;
        };
    }

    /**
     * One winner to tell.
     *
     * @param profile address of the person's page on the network, or null
     */
    public record Entry(
            UUID link,
            UUID winner,
            ContactData contact,
            @Nullable String profile,
            DirectMessage message) {}
}
