package dev.todoke.campaign;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.channel.SocialAccounts;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.DataCategory;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.organisation.Divisions;
import dev.todoke.retention.CopiesLedger;
import dev.todoke.vault.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sets a campaign up: made with its keys and its first row in the copies ledger, described, opened. */
@ApplicationScoped
public class CampaignSetup {

    private final Campaigns campaigns;
    private final Prizes prizes;
    private final PurposeTexts purposes;
    private final Divisions divisions;
    private final SocialAccounts accounts;
    private final Scopes scopes;
    private final CopiesLedger ledger;
    private final LaunchCheck check;
    private final AuditLog audit;
    private final TodokeClock clock;

    public CampaignSetup(
            Campaigns campaigns,
            Prizes prizes,
            PurposeTexts purposes,
            Divisions divisions,
            SocialAccounts accounts,
            Scopes scopes,
            CopiesLedger ledger,
            LaunchCheck check,
            AuditLog audit,
            TodokeClock clock) {
        this.campaigns = campaigns;
        this.prizes = prizes;
        this.purposes = purposes;
        this.divisions = divisions;
        this.accounts = accounts;
        this.scopes = scopes;
        this.ledger = ledger;
        this.check = check;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Campaign create(NewCampaign asked, Authority authority) {
        divisions.require(asked.divisionId());
        requireAccount(asked.divisionId(), asked.profile().accountId());
        requireFree(asked.profile().code(), null);
        Campaign campaign = new Campaign(Ids.next(), asked.divisionId(), asked.profile(), clock.now());
        campaigns.persist(campaign);
        int position = 0;
        for (NewPrize prize : asked.prizes()) {
            addPrize(campaign, prize, ++position);
        }
        if (!asked.purposeJa().isBlank() || !asked.purposeEn().isBlank()) {
            addPurpose(campaign, new Purpose(asked.purposeJa(), asked.purposeEn()));
        }
        campaigns.flush();
        scopes.create(campaign.id());
        UUID owner = authority.actor().id() == null
                ? asked.divisionId()
                : authority.actor().id();
        ledger.open(
                campaign.divisionId(),
                campaign.id(),
                CopiesLedger.Place.OUR_STORE,
                campaign.code(),
                EnumSet.allOf(DataCategory.class),
                owner,
                campaign.latestDay());
        audit.record(leaf("campaign.create", campaign, authority)
                .count("prizes", asked.prizes().size()));
        return campaign;
    }

    /** Changes the settings. The code is fixed once the campaign is open, because it stands in texts and file names. */
    @Transactional
    public Campaign describe(UUID id, long version, CampaignProfile profile, Authority authority) {
        Campaign campaign = requireVersion(id, version);
        requireAccount(campaign.divisionId(), profile.accountId());
        if (campaign.openedAt() != null && !campaign.code().equals(profile.code())) {
            throw new Refusal(ProblemType.INVALID, "code", "fixed");
        }
        requireFree(profile.code(), id);
        campaign.describe(profile);
        audit.record(leaf("campaign.change", campaign, authority));
        campaigns.flush();
        return campaign;
    }

    @Transactional
    public Prize addPrize(UUID id, NewPrize prize, Authority authority) {
        return addPrize(id, code -> prize, authority);
    }

    /** Adds one that needs a code: gives it one that no prize of the campaign has had. */
    @Transactional
    public Prize addPrize(UUID id, Function<String, NewPrize> prize, Authority authority) {
        Campaign campaign = campaigns.locked(id);
        Prize added = addPrize(campaign, prize.apply(campaign.freeCode()), prizes.nextPosition(id));
        audit.record(leaf("prize.create", campaign, authority).object("prize", added.id()));
        prizes.flush();
        return added;
    }

    /** Words the purpose anew: a new version, unless nothing changed. */
    @Transactional
    public PurposeText wordPurpose(UUID id, Purpose purpose, Authority authority) {
        Campaign campaign = campaigns.locked(id);
        PurposeText current = purposes.current(id).orElse(null);
        if (current != null && current.ja().equals(purpose.ja()) && current.en().equals(purpose.en())) {
            return current;
        }
        PurposeText added = addPurpose(campaign, purpose);
        audit.record(leaf("purpose.word", campaign, authority).count("version", added.version()));
        purposes.flush();
        return added;
    }

    /** Opens it for winners; refuses with NOT_READY and the codes of what blocks. */
    @Transactional
    public Campaign open(UUID id, Authority authority) {
        Campaign campaign = campaigns.locked(id);
        List<Refusal.FieldProblem> blocks = check.of(id).stream()
                .filter(LaunchCheck.Finding::blocks)
                .map(finding -> new Refusal.FieldProblem("campaign", finding.code()))
                .toList();
        if (!blocks.isEmpty()) {
            throw new Refusal(ProblemType.NOT_READY, blocks);
        }
        if (campaign.openedAt() == null) {
            campaign.open(clock.now());
            audit.record(leaf("campaign.open", campaign, authority));
            campaigns.flush();
        }
        return campaign;
    }

    /** Ends it before its last day or for good: nobody enters, nobody is taken in, no link is given any more. */
    @Transactional
    public Campaign close(UUID id, Authority authority) {
        Campaign campaign = campaigns.locked(id);
        if (campaign.openedAt() == null) {
            throw new Refusal(ProblemType.NOT_READY, "campaign", "not-open");
        }
        if (campaign.closedAt() == null) {
            campaign.close(clock.now());
            audit.record(leaf("campaign.close", campaign, authority));
            campaigns.flush();
        }
        return campaign;
    }

    private Prize addPrize(Campaign campaign, NewPrize asked, int position) {
        boolean taken = prizes.ofCampaign(campaign.id()).stream()
                .anyMatch(prize ->
                        prize.code().equals(asked.code()) || prize.name().equals(asked.name()));
        if (taken) {
            throw new Refusal(ProblemType.INVALID, "prizes", "taken");
        }
        Prize prize = new Prize(Ids.next(), campaign.id(), asked, position);
        prizes.persist(prize);
        campaign.uses(prize.code());
        return prize;
    }

    private PurposeText addPurpose(Campaign campaign, Purpose purpose) {
        int version = purposes.current(campaign.id()).map(PurposeText::version).orElse(0) + 1;
        PurposeText text = new PurposeText(Ids.next(), campaign.id(), version, purpose, clock.now());
        purposes.persist(text);
        return text;
    }

    private Campaign requireVersion(UUID id, long version) {
        Campaign campaign = campaigns.require(id);
        if (campaign.version() != version) {
            throw new Refusal(ProblemType.PRECONDITION_FAILED);
        }
        return campaign;
    }

    private void requireAccount(UUID division, @Nullable UUID account) {
        if (account != null && !accounts.require(account).divisionId().equals(division)) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
    }

    private void requireFree(String code, @Nullable UUID except) {
        boolean taken = campaigns
                .byCode(code)
                .filter(found -> !found.id().equals(except))
                .isPresent();
        if (taken) {
            throw new Refusal(ProblemType.INVALID, "code", "taken");
        }
    }

    private static Leaf leaf(String action, Campaign campaign, Authority authority) {
        return Leaf.of(action, authority.actor())
                .division(campaign.divisionId())
                .campaign(campaign.id())
                .object("campaign", campaign.id());
    }
}
