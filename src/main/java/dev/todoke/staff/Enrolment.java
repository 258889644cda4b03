package dev.todoke.staff;

import com.webauthn4j.data.RegistrationData;
import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.staff.PasskeyChallenge.Asked;
import dev.todoke.staff.PasskeyChallenge.Purpose;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Setting one's factors with a one-time link (登録): a passkey, or a password and an authenticator app. Nothing is kept
 * before it has shown that it works, and what somebody had before is worth nothing afterwards.
 */
@ApplicationScoped
public class Enrolment {

    private final EntityManager database;
    private final StaffMembers members;
    private final StaffSessions sessions;
    private final RegisteredBrowsers browsers;
    private final OneTimeCodes codes;
    private final PasskeyMaking making;
    private final Passkeys passkeys;
    private final ApiTokens tokens;
    private final FactorNotices told;
    private final Argon2 argon2;
    private final AuditLog audit;
    private final TodokeClock clock;

    Enrolment(
            EntityManager database,
            StaffMembers members,
            StaffSessions sessions,
            RegisteredBrowsers browsers,
            OneTimeCodes codes,
            PasskeyMaking making,
            Passkeys passkeys,
            ApiTokens tokens,
            FactorNotices told,
            Argon2 argon2,
            AuditLog audit,
            TodokeClock clock) {
        this.database = database;
        this.members = members;
        this.sessions = sessions;
        this.browsers = browsers;
        this.codes = codes;
        this.making = making;
        this.passkeys = passkeys;
        this.tokens = tokens;
        this.told = told;
        this.argon2 = argon2;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new link for somebody; earlier ones are worth nothing. Returns the secret, which is shown once. */
    @Transactional(Transactional.TxType.MANDATORY)
    String issue(UUID member, @Nullable UUID by, Instant goodFrom) {
        Instant now = clock.now();
        database.createQuery("update EnrolmentLink set usedAt = ?1 where member = ?2 and usedAt is null")
                .setParameter(1, now)
                .setParameter(2, member)
                .executeUpdate();
        String secret = Secrets.enrolment();
        database.persist(new EnrolmentLink(Ids.next(), member, Secrets.hash(secret), by, now, goodFrom));
        return secret;
    }

    /** What the page shows to whoever holds a good link: the sign-in name and a seed for the app, kept nowhere yet. */
    @Transactional
    public Offer offer(String secret) {
        StaffMember member = members.require(good(secret).member());
        return new Offer(member.name(), Totp.base32(Secrets.seed()));
    }

    /** Keeps both factors and uses the link up. Hashing lies between two transactions, as at sign-in. */
    public void enrol(String secret, String password, String seed, String code) {
        String name = QuarkusTransaction.requiringNew()
                .call(() -> members.require(good(secret).member()).name());
        PasswordRule.check(password, name);
        byte[] bytes = Totp.seed(seed);
        if (bytes == null) {
            throw new Refusal(ProblemType.INVALID, "seed", "format");
        }
        OptionalLong step = codes.stepOf(bytes, code);
        if (step.isEmpty()) {
            throw new Refusal(ProblemType.INVALID, "code", "wrong");
        }
        String phc = argon2.hash(password);
        QuarkusTransaction.requiringNew().run(() -> {
            EnrolmentLink link = good(secret);
            StaffMember member = members.require(link.member());
            use(link);
            keep(member, phc, bytes, step.getAsLong());
            audit.record(Leaf.of("staff.enrol", new Actor(Actor.Kind.STAFF, member.id()))
                    .object("staff", member.id()));
        });
    }

    /** What a browser needs to make a passkey for whoever holds a good link. */
    @Transactional
    public PasskeyWanted want(String secret) {
        EnrolmentLink link = good(secret);
        return making.want(members.require(link.member()), asked(link));
    }

    /** Keeps a passkey and uses the link up; a passkey that checks its owner is two factors by itself. */
    public void enrol(String secret, Attestation attestation, String label) {
        RegistrationData data = making.read(attestation);
        QuarkusTransaction.requiringNew().run(() -> answered(good(secret), data));
        QuarkusTransaction.requiringNew().run(() -> keep(good(secret), data, attestation, label));
    }

    private void answered(EnrolmentLink link, RegistrationData data) {
        if (!making.answers(data, asked(link))) {
            throw making.refused(link.member(), "challenge", ProblemType.INVALID);
        }
    }

    private void keep(EnrolmentLink link, RegistrationData data, Attestation attestation, String label) {
        StaffMember member = members.require(link.member());
        Instant now = clock.now();
        use(link);
        boolean anew = member.isActive();
        members.enrol(member, now);
        Passkey made = making.keep(member.id(), data, attestation, label, now);
        forget(member.id(), made.id(), anew, now);
        codes.forget(member.id());
        database.createQuery("delete from StaffPassword where member = ?1")
                .setParameter(1, member.id())
                .executeUpdate();
        sessions.endAll(member.id());
        browsers.revokeAll(member.id());
        audit.record(Leaf.of("staff.enrol", new Actor(Actor.Kind.STAFF, member.id()))
                .object("staff", member.id())
                .code("factor", FactorKind.PASSKEY.code()));
    }

    private static Asked asked(EnrolmentLink link) {
        return new Asked(
                Purpose.ENROL, link.member(), OwnFactors.bound(link.id().toString()));
    }

    /**
     * Earlier passkeys, except the new one, the company account, recovery codes and API tokens: whoever has them may not be
     * that person any more.
     *
     * @param anew false for the first factors, which are no change to be told of
     */
    private void forget(UUID member, @Nullable UUID except, boolean anew, Instant now) {
        if (anew) {
            told.changed(member);
        }
        tokens.revokeAllOf(member, null);
        passkeys.removeAllBut(member, except, now);
        database.createQuery("delete from CompanyAccount where member = ?1")
                .setParameter(1, member)
                .executeUpdate();
        database.createQuery("update RecoveryCode set usedAt = ?1 where member = ?2 and usedAt is null")
                .setParameter(1, now)
                .setParameter(2, member)
                .executeUpdate();
    }

    /** @param phc the password's string; hashed before, outside any transaction */
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(StaffMember member, String phc, byte[] seed, long step) {
        Instant now = clock.now();
        boolean anew = member.isActive();
        members.enrol(member, now);
        StaffPassword kept = database.find(StaffPassword.class, member.id());
        if (kept == null) {
            database.persist(new StaffPassword(member.id(), phc, now));
        } else {
            kept.replace(phc, now);
        }
        codes.keep(member.id(), seed, step);
        forget(member.id(), null, anew, now);
        // Whoever held a session under the old factors has none under the new.
        sessions.endAll(member.id());
        browsers.revokeAll(member.id());
    }

    private EnrolmentLink good(String secret) {
        String folded = secret.strip()
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return database.createQuery("from EnrolmentLink where secretHash = ?1", EnrolmentLink.class)
                .setParameter(1, Secrets.hash(folded))
                .getResultStream()
                .filter(l -> l.isGood(clock.now()))
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemType.GONE));
    }

    private void use(EnrolmentLink link) {
        int used = database.createQuery("update EnrolmentLink set usedAt = ?1 where id = ?2 and usedAt is null")
                .setParameter(1, clock.now())
                .setParameter(2, link.id())
                .executeUpdate();
        if (used != 1) {
            throw new Refusal(ProblemType.GONE);
        }
    }

    /**
     * What an enrolment page shows.
     *
     * @param seed base 32, for an authenticator app
     */
    public record Offer(String name, String seed) {
        @Override
        public String toString() {
            return "Offer(" + name + ")";
        }
    }
}
