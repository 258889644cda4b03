package dev.todoke.staff;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.Mode;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.RawClock;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.kernel.TodokeSettings;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who works here and in which roles: inviting, granting, revoking, disabling. */
@ApplicationScoped
public class StaffSetup {

    private static final int LONGEST_DISPLAY_NAME = 64;

    private final StaffMembers members;
    private final RoleGrants grants;
    private final Leaving leaving;
    private final RoleGranting granting;
    private final FactorRenewal renewing;
    private final Enrolment enrolment;
    private final Argon2 argon2;
    private final AuditLog audit;
    private final TodokeClock clock;
    private final RawClock raw;
    private final TodokeSettings settings;

    StaffSetup(
            StaffMembers members,
            RoleGrants grants,
            Leaving leaving,
            RoleGranting granting,
            FactorRenewal renewing,
            Enrolment enrolment,
            Argon2 argon2,
            AuditLog audit,
            TodokeClock clock,
            RawClock raw,
            TodokeSettings settings) {
        this.members = members;
        this.grants = grants;
        this.leaving = leaving;
        this.granting = granting;
        this.renewing = renewing;
        this.enrolment = enrolment;
        this.argon2 = argon2;
        this.audit = audit;
        this.clock = clock;
        this.raw = raw;
        this.settings = settings;
    }

    /** A new member with roles, and the link by which they set their two factors; it is shown once. */
    @Transactional
    public Invitation invite(String name, String displayName, Collection<Role> roles, Authority authority) {
        UUID by = admitted(authority);
        granting.admitInvitation(StaffName.of(name), roles, authority);
        StaffMember member = create(name, displayName, by);
        roles.forEach(role -> granting.given(member.id(), role, authority));
        audit.record(leaf("staff.invite", authority, member.id()));
        return new Invitation(member.id(), link(enrolment.issue(member.id(), by, clock.now())), null, null);
    }

    /** The first administrator; only while nobody has ever enrolled. */
    @Transactional
    public Invitation bootstrap(String name, Authority console) {
        admitted(console);
        if (members.anybodyEnrolled()) {
            throw new Refusal(ProblemType.CONFLICT);
        }
        StaffName folded = StaffName.of(name);
        StaffMember member = members.named(folded).orElseGet(() -> create(folded.text(), folded.text(), null));
        if (grants.inForce(java.util.List.of(member.id())).isEmpty()) {
            grant(member.id(), Role.admin(), console);
        }
        audit.record(leaf("staff.bootstrap", console, member.id()));
        return new Invitation(member.id(), link(enrolment.issue(member.id(), null, clock.now())), null, null);
    }

    /** A new link for somebody who lost a factor, or what a second person is asked first. Sessions end when it is used. */
    @Transactional
    public Invitation invite(UUID member, Authority authority) {
        admitted(authority);
        StaffMember person = members.require(member);
        if (person.isDisabled()) {
            throw new Refusal(ProblemType.GONE);
        }
        FactorRenewal.Renewal renewal = renewing.renew(person, authority);
        String secret = renewal.secret();
        return new Invitation(member, secret == null ? null : link(secret), renewal.goodFrom(), renewal.approval());
    }

    @Transactional
    public RoleGrant grant(UUID member, Role role, Authority authority) {
        admitted(authority);
        members.require(member);
        return granting.grant(member, role, authority);
    }

    @Transactional
    public void revoke(UUID member, UUID grantId, Authority authority) {
        UUID by = admitted(authority);
        RoleGrant grant = grants.requireInForce(member, grantId);
        if (!grants.revoke(grantId, by, clock.now())) {
            throw new Refusal(ProblemType.CONFLICT);
        }
        if (grant.role().equals(RoleNames.ADMIN) && grants.admins() == 0) {
            throw new Refusal(ProblemType.CONFLICT, "role", "last-admin");
        }
        audit.record(leaf("role.revoke", authority, member)
                .division(grant.where().equals(SignedIn.INSTANCE) ? null : grant.where())
                .code("role", grant.role()));
    }

    /** Ends everything of somebody who leaves: sessions, roles in effect, running work. */
    @Transactional
    public void disable(UUID member, Authority authority) {
        UUID by = admitted(authority);
        members.disable(members.require(member), by, clock.now());
        if (grants.admins() == 0) {
            throw new Refusal(ProblemType.CONFLICT, "member", "last-admin");
        }
        leaving.endEverything(member, by);
        audit.record(leaf("staff.disable", authority, member));
    }

    /** Demo and tests only: somebody ready to sign in, with a known password and a seed that is told. */
    public Prepared prepare(String name, String displayName, String password, Collection<Role> roles) {
        if (settings.mode() != Mode.DEMO) {
            throw new IllegalStateException("members are prepared in mode demo only");
        }
        String phc = argon2.hash(password);
        return QuarkusTransaction.requiringNew().call(() -> prepared(name, displayName, phc, roles));
    }

    private Prepared prepared(String name, String displayName, String phc, Collection<Role> roles) {
        Authority console = Authority.console();
        StaffMember member = create(name, displayName, null);
        roles.forEach(role -> grant(member.id(), role, console));
        byte[] seed = Secrets.seed();
        enrolment.keep(member, phc, seed, 0);
        audit.record(leaf("staff.prepare", console, member.id()));
        return new Prepared(member.id(), Totp.base32(seed));
    }

    /** The code that an authenticator with this seed shows now; for what the demo prints. */
    public String codeNow(String seed) {
        byte[] bytes = Totp.seed(seed);
        if (bytes == null || settings.mode() != Mode.DEMO) {
            throw new IllegalStateException("codes are told in mode demo only");
        }
        return Totp.code(bytes, raw.now().getEpochSecond() / Totp.STEP_SECONDS);
    }

    private StaffMember create(String typed, String displayName, @Nullable UUID by) {
        StaffName name = StaffName.of(typed);
        String shown = displayName.strip();
        if (shown.isEmpty() || shown.length() > LONGEST_DISPLAY_NAME) {
            throw new Refusal(ProblemType.INVALID, "displayName", shown.isEmpty() ? "blank" : "long");
        }
        if (members.named(name).isPresent()) {
            throw new Refusal(ProblemType.CONFLICT, "name", "taken");
        }
        StaffMember member = new StaffMember(Ids.next(), name, shown, by, clock.now());
        members.persist(member);
        return member;
    }

    private static @Nullable UUID admitted(Authority authority) {
        authority.require(Operation.on(OperationCode.MANAGE_STAFF, SignedIn.INSTANCE, SignedIn.INSTANCE));
        return authority.actor().id();
    }

    private static Leaf leaf(String action, Authority authority, UUID member) {
        return Leaf.of(action, authority.actor()).object("staff", member);
    }

    private String link(String secret) {
        return settings.desk().url().toString().replaceFirst("/$", "") + "/desk/enrol#" + secret;
    }

    /**
     * A member and, this once, the address at which they enrol; or what a second person is asked before there is one.
     *
     * @param goodFrom set where the address works only later
     */
    public record Invitation(
            UUID member,
            @Nullable String url,
            @Nullable Instant goodFrom,
            @Nullable UUID approval) {
        @Override
        public String toString() {
            return "Invitation(" + member + ")";
        }
    }

    /** A member of the demo and the seed of their codes. */
    public record Prepared(UUID member, String seed) {
        @Override
        public String toString() {
            return "Prepared(" + member + ")";
        }
    }
}
