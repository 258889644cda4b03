package dev.todoke.staff;

import dev.todoke.audit.AuditLeaf;
import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.audit.Leaves;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.BusinessDays;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.TodokeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody who leaves (退職者) could open, and how all of it is ended. Read by administrators, who open nothing themselves. */
@ApplicationScoped
public class Leaving {

    private static final int DAYS = 3;

    private final StaffMembers members;
    private final RoleGrants grants;
    private final StaffSessions sessions;
    private final RegisteredBrowsers browsers;
    private final Passkeys passkeys;
    private final ApiTokens tokens;
    private final RequestedApprovals approvals;
    private final StepUps stepUps;
    private final Leaves leaves;
    private final AuditLog audit;
    private final TodokeClock clock;

    Leaving(
            StaffMembers members,
            RoleGrants grants,
            StaffSessions sessions,
            RegisteredBrowsers browsers,
            Passkeys passkeys,
            ApiTokens tokens,
            RequestedApprovals approvals,
            StepUps stepUps,
            Leaves leaves,
            AuditLog audit,
            TodokeClock clock) {
        this.members = members;
        this.grants = grants;
        this.sessions = sessions;
        this.browsers = browsers;
        this.passkeys = passkeys;
        this.tokens = tokens;
        this.approvals = approvals;
        this.stepUps = stepUps;
        this.leaves = leaves;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Reach of(UUID member, Authority authority) {
        admitted(authority);
        StaffMember person = members.require(member);
        Instant now = clock.now();
        return new Reach(
                person,
                grants.inForce(List.of(member)),
                sessions.openOf(member),
                browsers.ofMember(member),
                passkeys.of(member).size(),
                tokens.goodOf(member),
                leaves.list(
                        "action = 'list.fetch' and outcome = 'DONE' and actor = ?1 and at > ?2 order by at desc",
                        member,
                        since()),
                approvals.count(
                        "requester = ?1 and approvedAt is null and usedAt is null and expiresAt > ?2", member, now),
                stepUps.count(
                        "provedUntil > ?1 and session in (select s.id from StaffSession s"
                                + " where s.member = ?2 and s.endedAt is null)",
                        now,
                        member));
    }

    /** Ends every session of somebody, who may sign in again. */
    @Transactional
    public void endSessions(UUID member, Authority authority) {
        admitted(authority);
        members.require(member);
        int ended = sessions.endAll(member);
        audit.record(Leaf.of("session.end-all", authority.actor())
                .object("staff", member)
                .count("sessions", ended));
    }

    /** Ends what works without signing in anew; what needs a sign-in ends with the account. */
    @Transactional(Transactional.TxType.MANDATORY)
    void endEverything(UUID member, @Nullable UUID by) {
        sessions.endAll(member);
        browsers.revokeAll(member);
        tokens.revokeAllOf(member, by);
    }

    /** The start of the first of the last three business days. */
    private Instant since() {
        LocalDate day = clock.today();
        for (int left = DAYS; left > 0; ) {
            day = day.minusDays(1);
            left -= BusinessDays.isOne(day) ? 1 : 0;
        }
        return day.atStartOfDay(TodokeClock.JAPAN).toInstant();
    }

    private static void admitted(Authority authority) {
        authority.require(Operation.on(OperationCode.MANAGE_STAFF, SignedIn.INSTANCE, SignedIn.INSTANCE));
    }

    /**
     * What one person can open or has taken along.
     *
     * @param fetched the leaves of lists they fetched lately: files that no ending brings back
     * @param approvals requests of theirs that wait for a yes
     * @param stepUps pieces of work that are open now
     */
    public record Reach(
            StaffMember person,
            List<RoleGrant> roles,
            List<StaffSession> sessions,
            List<RegisteredBrowser> browsers,
            int passkeys,
            List<ApiToken> tokens,
            List<AuditLeaf> fetched,
            long approvals,
            long stepUps) {}
}
