package dev.todoke.staff;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.StaffNotices;
import dev.todoke.kernel.TodokeClock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The day a factor is lost (回復). Ten codes on paper, each good once, and none of them opens a session: a code leads to the
 * page where factors are set anew. With the right password it does so at once; by itself, for whoever has no password, a
 * day later, so that everybody can see it and stop it. The same holds for the console of the server.
 */
@ApplicationScoped
public class RecoveryCodes implements PanacheRepositoryBase<RecoveryCode, UUID> {

    static final int HOW_MANY = 10;
    private static final int LONGEST_PASSWORD = 128;

    private final StaffMembers members;
    private final OwnFactors own;
    private final Enrolment enrolment;
    private final Argon2 argon2;
    private final SignInDelays delays;
    private final SignInAlarm alarm;
    private final StaffNotices notices;
    private final AuditLog audit;
    private final TodokeClock clock;

    RecoveryCodes(
            StaffMembers members,
            OwnFactors own,
            Enrolment enrolment,
            Argon2 argon2,
            SignInDelays delays,
            SignInAlarm alarm,
            StaffNotices notices,
            AuditLog audit,
            TodokeClock clock) {
        this.members = members;
        this.own = own;
        this.enrolment = enrolment;
        this.argon2 = argon2;
        this.delays = delays;
        this.alarm = alarm;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public long left(UUID member) {
        return count("member = ?1 and usedAt is null", member);
    }

    /** Ten new codes for whoever has just proved to be that person; the earlier ones are worth nothing. Shown this once. */
    public List<String> make(UUID member, UUID session, Proof proof) {
        Refused refused = QuarkusTransaction.requiringNew().call(() -> proved(member, session, proof));
        if (refused.why() != null) {
            throw refused.why();
        }
        List<String> codes = new ArrayList<>();
        List<String> hashes = new ArrayList<>();
        String first = Secrets.recovery();
        hashes.add(argon2.hash(first));
        codes.add(first);
        while (codes.size() < HOW_MANY) {
            // One salt for the ten: what somebody types is hashed once to be compared with all of them.
            String code = Secrets.recovery();
            hashes.add(argon2.again(hashes.get(0), code));
            codes.add(code);
        }
        QuarkusTransaction.requiringNew().run(() -> keep(member, session, hashes));
        return codes.stream().map(RecoveryCodes::spaced).toList();
    }

    /** A refusal is carried out of the transaction, so that what was used up stays used. */
    private Refused proved(UUID member, UUID session, Proof proof) {
        try {
            own.prove(member, session, proof, "recovery.ask");
            return new Refused(null);
        } catch (Refusal refusal) {
            return new Refused(refusal);
        }
    }

    private void keep(UUID member, UUID session, List<String> hashes) {
        Instant now = clock.now();
        update("usedAt = ?1 where member = ?2 and usedAt is null", now, member);
        hashes.forEach(phc -> persist(new RecoveryCode(Ids.next(), member, phc, now)));
        audit.record(leaf("recovery.make", member).session(session).count("codes", hashes.size()));
    }

    /**
     * Uses one code up and gives a way to set factors anew; it opens nothing else. Whatever is wrong, the refusal is the
     * same and so is the work: one password and one code are hashed for whatever name.
     */
    public Recovery recover(String typedName, String password, String typedCode, String network) {
        StaffName name = StaffName.folded(typedName);
        String where = "recovery|" + network;
        delays.begin(name, where);
        Kept kept = QuarkusTransaction.requiringNew().call(() -> kept(name));
        String typed = password.length() > LONGEST_PASSWORD ? "" : password;
        boolean known = argon2.verify(kept.password(), typed);
        String hash =
                argon2.again(kept.codes().isEmpty() ? null : kept.codes().get(0).phc(), folded(typedCode));
        Optional<RecoveryCode> code =
                kept.codes().stream().filter(c -> Secrets.same(c.phc(), hash)).findFirst();
        boolean enough = known || (kept.password() == null && kept.member() != null);
        if (code.isPresent() && enough) {
            Optional<Recovery> recovery = QuarkusTransaction.requiringNew().call(() -> use(kept, code.get(), known));
            if (recovery.isPresent()) {
                delays.succeeded(name, where);
                return recovery.get();
            }
        }
        Refusal refusal = new Refusal(ProblemType.NOT_SIGNED_IN);
        audit.recordFirst(leaf("recovery.use", kept.member()).refused(refusal));
        alarm.failed();
        throw refusal;
    }

    private Kept kept(StaffName name) {
        Optional<StaffMember> member = members.named(name).filter(StaffMember::isActive);
        if (member.isEmpty()) {
            return new Kept(null, null, List.of());
        }
        UUID id = member.get().id();
        StaffPassword password = getEntityManager().find(StaffPassword.class, id);
        return new Kept(
                id, password == null ? null : password.phc(), list("member = ?1 and usedAt is null order by id", id));
    }

    private Optional<Recovery> use(Kept kept, RecoveryCode code, boolean withPassword) {
        UUID member = java.util.Objects.requireNonNull(kept.member());
        Instant now = clock.now();
        if (update("usedAt = ?1 where id = ?2 and usedAt is null", now, code.id()) != 1) {
            return Optional.empty();
        }
        Instant from = withPassword ? now : now.plus(SecondPerson.NOTICE);
        String secret = enrolment.issue(member, member, from);
        audit.record(leaf("recovery.use", member).code("waits", Boolean.toString(!withPassword)));
        notices.tell(new StaffNotices.Notice(StaffNotices.Code.RECOVERY_STARTED, null, member, 0));
        return Optional.of(new Recovery(secret, withPassword ? null : from));
    }

    /** On the server's console, for somebody who lost everything: a link that works a day later, and everybody is told. */
    @Transactional
    public Recovery fromConsole(String typedName, Authority console) {
        console.require(dev.todoke.kernel.Operation.on(
                dev.todoke.kernel.OperationCode.MANAGE_STAFF,
                dev.todoke.kernel.SignedIn.INSTANCE,
                dev.todoke.kernel.SignedIn.INSTANCE));
        StaffMember member = members.named(StaffName.folded(typedName))
                .filter(StaffMember::isActive)
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
        Instant from = clock.now().plus(SecondPerson.NOTICE);
        String secret = enrolment.issue(member.id(), null, from);
        audit.record(Leaf.of("recovery.start", console.actor()).object("staff", member.id()));
        notices.tell(new StaffNotices.Notice(StaffNotices.Code.RECOVERY_STARTED, null, member.id(), 0));
        return new Recovery(secret, from);
    }

    private static String folded(String typed) {
        String letters =
                typed.length() > 64 ? "" : typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return letters.replace('0', 'O').replace('1', 'I').replace('8', 'B');
    }

    private static String spaced(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }

    private static Leaf leaf(String action, @Nullable UUID member) {
        return Leaf.of(action, new Actor(Actor.Kind.STAFF, member));
    }

    /**
     * A way to set factors anew.
     *
     * @param secret of an enrolment link
     * @param goodFrom set where it works only later
     */
    public record Recovery(String secret, @Nullable Instant goodFrom) {
        @Override
        public String toString() {
            return "Recovery(…)";
        }
    }

    private record Kept(@Nullable UUID member, @Nullable String password, List<RecoveryCode> codes) {}

    private record Refused(@Nullable Refusal why) {}
}
