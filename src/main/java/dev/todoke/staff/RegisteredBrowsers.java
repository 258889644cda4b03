package dev.todoke.staff;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.TodokeClock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The work computers of staff: registered at a full sign-in, named by their owner, forgotten by them at any time. */
@ApplicationScoped
public class RegisteredBrowsers implements PanacheRepositoryBase<RegisteredBrowser, UUID> {

    private static final int MOST = 10;
    static final int LONGEST_NAME = 40;

    private final StaffSessions sessions;
    private final AuditLog audit;
    private final TodokeClock clock;

    RegisteredBrowsers(StaffSessions sessions, AuditLog audit, TodokeClock clock) {
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** The registered browser of a cookie, if it still is one. */
    @Transactional
    Optional<RegisteredBrowser> of(@Nullable String secret) {
        if (secret == null || secret.isEmpty()) {
            return Optional.empty();
        }
        return find("secretHash", Secrets.hash(secret)).firstResultOptional().filter(b -> b.isGood(clock.now()));
    }

    /**
     * Notes where a session that has just begun is, and registers the browser when its owner asked for that. Call it in
     * the transaction of the sign-in, whichever factors opened it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    OpenedSession settle(OpenedSession opened, Surroundings from) {
        StaffSession session = sessions.findById(opened.session());
        Optional<RegisteredBrowser> known =
                of(from.browserSecret()).filter(b -> b.member().equals(opened.member()));
        if (known.isEmpty() && from.registerAs() == null) {
            session.on(null, from);
            return opened;
        }
        String secret = Secrets.session();
        RegisteredBrowser browser = known.orElseGet(() -> register(opened, name(from), secret));
        browser.see(Secrets.hash(secret), clock.now());
        session.on(browser.id(), from);
        return opened.on(secret);
    }

    /** Latest used first. */
    @Transactional
    public List<RegisteredBrowser> ofMember(UUID member) {
        Instant now = clock.now();
        return list("member = ?1 and revokedAt is null order by seenAt desc, id", member).stream()
                .filter(b -> b.isGood(now))
                .toList();
    }

    @Transactional
    public void rename(UUID member, UUID id, String typed) {
        String name = typed.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal(ProblemType.INVALID, "name", name.isEmpty() ? "blank" : "long");
        }
        own(member, id).rename(name);
    }

    /** Forgets it and ends what is open on it. */
    @Transactional
    public void revoke(UUID member, UUID id) {
        own(member, id).revoke(clock.now());
        sessions.endOn(member, id);
        audit.record(leaf("browser.revoke", member, id));
    }

    /** Forgets all of somebody's: their factors changed hands. */
    @Transactional(Transactional.TxType.MANDATORY)
    void revokeAll(UUID member) {
        update("revokedAt = ?1 where member = ?2 and revokedAt is null", clock.now(), member);
    }

    private RegisteredBrowser register(OpenedSession opened, String name, String secret) {
        Instant now = clock.now();
        ofMember(opened.member()).stream().skip(MOST - 1L).forEach(b -> {
            b.revoke(now);
            sessions.endOn(opened.member(), b.id());
        });
        RegisteredBrowser browser = new RegisteredBrowser(Ids.next(), opened.member(), Secrets.hash(secret), name, now);
        persist(browser);
        flush();
        audit.record(leaf("browser.register", opened.member(), browser.id()).session(opened.session()));
        return browser;
    }

    private RegisteredBrowser own(UUID member, UUID id) {
        return find("id = ?1 and member = ?2 and revokedAt is null", id, member)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    /** A name may be left out or be too long at sign-in; nobody is kept from working by that. */
    private static String name(Surroundings from) {
        String asked = from.registerAs() == null ? "" : from.registerAs().strip();
        String name = asked.isEmpty() ? from.agent() : asked.replaceAll("\\p{Cntrl}", "");
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private static Leaf leaf(String action, UUID member, UUID browser) {
        return Leaf.of(action, new Actor(Actor.Kind.STAFF, member)).object("browser", browser);
    }
}
