package dev.todoke.channel;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.organisation.Divisions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Where social accounts are kept. */
@ApplicationScoped
public class SocialAccounts implements PanacheRepositoryBase<SocialAccount, UUID> {

    private final AuditLog audit;
    private final Divisions divisions;
    private final TodokeClock clock;

    public SocialAccounts(AuditLog audit, Divisions divisions, TodokeClock clock) {
        this.audit = audit;
        this.divisions = divisions;
        this.clock = clock;
    }

    public SocialAccount require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    public List<SocialAccount> ofDivision(UUID division) {
        return list("divisionId = ?1 order by id", division);
    }

    @Transactional
    public SocialAccount add(UUID division, AccountProfile profile, Authority authority) {
        divisions.require(division);
        SocialAccount account = new SocialAccount(Ids.next(), division, profile, clock.now());
        persist(account);
        audit.record(leaf("account.create", account, authority));
        flush();
        return account;
    }

    @Transactional
    public SocialAccount describe(UUID id, long version, AccountProfile profile, Authority authority) {
        SocialAccount account = require(id);
        if (account.version() != version) {
            throw new Refusal(ProblemType.PRECONDITION_FAILED);
        }
        account.describe(profile);
        audit.record(leaf("account.change", account, authority));
        flush();
        return account;
    }

    private static Leaf leaf(String action, SocialAccount account, Authority authority) {
        return Leaf.of(action, authority.actor()).division(account.divisionId()).object("social-account", account.id());
    }
}
