package dev.todoke.shipping;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.campaign.Campaign;
import dev.todoke.campaign.Campaigns;
import dev.todoke.campaign.Prizes;
import dev.todoke.channel.SocialAccounts;
import dev.todoke.channel.Takeover;
import dev.todoke.channel.Takeovers;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.winner.Award;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which enclosures are due, by every rule there is; and the rules that staff set. */
@ApplicationScoped
public class Inserts implements PanacheRepositoryBase<StoredRule, UUID> {

    private final Instance<InsertRule> rules;
    private final Campaigns campaigns;
    private final Prizes prizes;
    private final Takeovers takeovers;
    private final SocialAccounts accounts;
    private final AuditLog audit;
    private final TodokeClock clock;

    Inserts(
            @Any Instance<InsertRule> rules,
            Campaigns campaigns,
            Prizes prizes,
            Takeovers takeovers,
            SocialAccounts accounts,
            AuditLog audit,
            TodokeClock clock) {
        this.rules = rules;
        this.campaigns = campaigns;
        this.prizes = prizes;
        this.takeovers = takeovers;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** What goes with each of these awards, were they packed now. */
    public Map<UUID, Insert> due(UUID campaign, Collection<Award> awards) {
        Map<UUID, List<Insert>> all = new HashMap<>();
        for (InsertRule rule : rules) {
            rule.due(campaign, awards)
                    .forEach((award, some) ->
                            all.computeIfAbsent(award, a -> new ArrayList<>()).addAll(some));
        }
        Map<UUID, Insert> one = new HashMap<>();
        all.forEach((award, some) -> one.put(award, Insert.together(some)));
        return one;
    }

    /** Rules in force. */
    public List<StoredRule> ofCampaign(UUID campaign) {
        return list("campaignId = ?1 and endedAt is null order by createdAt, id", campaign);
    }

    @Transactional
    public StoredRule set(NewRule asked, SignedIn person) {
        Campaign campaign = campaigns.require(asked.campaignId());
        if (asked.prizeId() != null
                && !prizes.require(asked.prizeId()).campaignId().equals(campaign.id())) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
        if (asked.takeoverId() != null) {
            Takeover takeover = takeovers
                    .findByIdOptional(asked.takeoverId())
                    .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
            if (!accounts.require(takeover.accountId()).divisionId().equals(campaign.divisionId())) {
                throw new Refusal(ProblemType.NOT_FOUND);
            }
        }
        StoredRule rule = new StoredRule(campaign.divisionId(), asked, person.member(), clock.now());
        persist(rule);
        audit.record(
                leaf("insert-rule.set", rule, person).code("kind", rule.kind().name()));
        flush();
        return rule;
    }

    @Transactional
    public void end(UUID id, SignedIn person) {
        StoredRule rule = require(id);
        rule.end(clock.now());
        audit.record(leaf("insert-rule.end", rule, person));
    }

    public StoredRule require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    private static Leaf leaf(String action, StoredRule rule, SignedIn person) {
        return Leaf.of(action, person.authority().actor())
                .division(rule.divisionId())
                .campaign(rule.campaignId())
                .object("insert-rule", rule.id())
                .session(person.session());
    }
}
