package dev.todoke.staff;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.staff.oidc.CompanyIdentity;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Which company account is whose. */
@ApplicationScoped
public class CompanyAccounts implements PanacheRepositoryBase<CompanyAccount, UUID> {

    private final AuditLog audit;
    private final TodokeClock clock;
    private final FactorNotices told;

    CompanyAccounts(AuditLog audit, TodokeClock clock, FactorNotices told) {
        this.audit = audit;
        this.clock = clock;
        this.told = told;
    }

    Optional<UUID> memberOf(CompanyIdentity identity) {
        return find("issuer = ?1 and subject = ?2", identity.issuer(), identity.subject())
                .firstResultOptional()
                .map(CompanyAccount::member);
    }

    /** When somebody bound theirs; empty without one. */
    @Transactional
    public Optional<Instant> boundAt(UUID member) {
        return find("member", member).firstResultOptional().map(CompanyAccount::boundAt);
    }

    /** Binds an account; refused when either side is bound already, whoever to. */
    @Transactional
    void bind(UUID member, UUID session, CompanyIdentity identity) {
        if (memberOf(identity).isPresent() || boundAt(member).isPresent()) {
            throw new Refusal(ProblemType.CONFLICT);
        }
        CompanyAccount account = new CompanyAccount(Ids.next(), member, identity, clock.now());
        persist(account);
        audit.record(leaf("company-account.bind", member, session).object("company-account", account.id()));
        told.changed(member);
    }

    /** Only the person's other factors sign them in from now on. */
    @Transactional
    void unbind(UUID member, UUID session) {
        CompanyAccount account =
                find("member", member).firstResultOptional().orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
        delete(account);
        audit.record(leaf("company-account.unbind", member, session).object("company-account", account.id()));
        told.changed(member);
    }

    private static Leaf leaf(String action, UUID member, UUID session) {
        return Leaf.of(action, new Actor(Actor.Kind.STAFF, member)).session(session);
    }
}
