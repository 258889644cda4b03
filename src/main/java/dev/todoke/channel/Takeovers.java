package dev.todoke.channel;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.TodokeClock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where takeovers are declared and kept. */
@ApplicationScoped
public class Takeovers implements PanacheRepositoryBase<Takeover, UUID> {

    private final AuditLog audit;
    private final SocialAccounts accounts;
    private final TodokeClock clock;

    public Takeovers(AuditLog audit, SocialAccounts accounts, TodokeClock clock) {
        this.audit = audit;
        this.accounts = accounts;
        this.clock = clock;
    }

    public List<Takeover> of(UUID account) {
        return list("accountId = ?1 order by earliestAt", account);
    }

    /** Declares that the account was in other hands since {@code earliestAt}; links of that time are looked at apart. */
    @Transactional
    public Takeover declare(UUID account, Instant earliestAt, Instant detectedAt, Authority authority) {
        if (earliestAt.isAfter(detectedAt)) {
            throw new Refusal(ProblemType.INVALID, "earliestAt", "after-detection");
        }
        if (earliestAt.isBefore(Instant.EPOCH)) {
            throw new Refusal(ProblemType.INVALID, "earliestAt", "out-of-range");
        }
        if (detectedAt.isAfter(clock.now().plus(Duration.ofDays(365)))) {
            throw new Refusal(ProblemType.INVALID, "detectedAt", "out-of-range");
        }
        SocialAccount taken = accounts.require(account);
        Takeover takeover = new Takeover(
                Ids.next(), account, earliestAt, detectedAt, authority.actor().id(), clock.now());
        persist(takeover);
        audit.record(leaf("takeover.declare", taken, takeover, authority));
        flush();
        return takeover;
    }

    /** The account is ours again. */
    @Transactional
    public Takeover end(UUID id, Authority authority) {
        Takeover takeover = findByIdOptional(id).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
        takeover.end(clock.now());
        audit.record(leaf("takeover.end", accounts.require(takeover.accountId()), takeover, authority));
        return takeover;
    }

    private static Leaf leaf(String action, SocialAccount account, Takeover takeover, Authority authority) {
        return Leaf.of(action, authority.actor()).division(account.divisionId()).object("takeover", takeover.id());
    }
}
