package dev.todoke.staff;

import dev.todoke.kernel.Ids;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.kernel.web.EarlierSessions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sessions in the database, so that ending one works at once and everywhere. */
@ApplicationScoped
public class StaffSessions implements EarlierSessions, PanacheRepositoryBase<StaffSession, UUID> {

    private static final int MOST = 5;
    private static final Duration LATELY = Duration.ofDays(1);
    private static final int MOST_LATELY = 20;
    /** Noting every click would make each page a write. */
    private static final Duration NOTED_EVERY = Duration.ofSeconds(60);

    private final TodokeClock clock;

    public StaffSessions(TodokeClock clock) {
        this.clock = clock;
    }

    /** The only way to a session takes both factors of the same person. */
    @Transactional
    OpenedSession open(HalfSignedIn half, SecondFactor factor) {
        if (!half.member().equals(factor.member())) {
            throw new IllegalStateException("two factors of two people");
        }
        Instant now = clock.now();
        String secret = Secrets.session();
        // Two nodes at once would each see four and open the sixth.
        getEntityManager().find(StaffMember.class, half.member(), LockModeType.PESSIMISTIC_WRITE);
        StaffSession session = new StaffSession(Ids.next(), half.member(), factor.kind(), Secrets.hash(secret), now);
        persist(session);
        List<StaffSession> open = openOf(half.member());
        open.stream().skip(MOST).forEach(s -> s.end(now));
        return new OpenedSession(session.id(), half.member(), secret);
    }

    /** The session of a cookie, if it is still good; notes that it was seen. */
    @Transactional
    Optional<StaffSession> find(String secret) {
        Instant now = clock.now();
        Optional<StaffSession> session =
                find("secretHash", Secrets.hash(secret)).firstResultOptional().filter(s -> s.isOpen(now));
        // One column and only while it is open: another node may end it between our look and our note.
        session.filter(s -> s.seenAt().plus(NOTED_EVERY).isBefore(now))
                .ifPresent(s -> update("seenAt = ?1 where id = ?2 and endedAt is null", now, s.id()));
        return session;
    }

    /** A new secret for the same session; the old one is worth nothing from now on. */
    @Transactional
    OpenedSession rotate(UUID id, SecondFactor factor) {
        StaffSession session = findByIdOptional(id)
                .filter(s -> s.isOpen(clock.now()) && s.member().equals(factor.member()))
                .orElseThrow(() -> new Refusal(ProblemType.NOT_SIGNED_IN));
        String secret = Secrets.session();
        if (update("secretHash = ?1 where id = ?2 and endedAt is null", Secrets.hash(secret), id) != 1) {
            throw new Refusal(ProblemType.NOT_SIGNED_IN);
        }
        return new OpenedSession(id, session.member(), secret);
    }

    /** Whose a cookie was that opens nothing any more; empty for one that still does and for one we never gave. */
    @Transactional
    public Optional<UUID> memberOfEnded(String secret) {
        Instant now = clock.now();
        return find("secretHash", Secrets.hash(secret))
                .firstResultOptional()
                .filter(s -> !s.isOpen(now))
                .map(StaffSession::member);
    }

    @Override
    @Transactional
    public List<UUID> ofMember(UUID member) {
        return find(
                        "member = ?1 and openedAt > ?2 order by openedAt desc",
                        member,
                        clock.now().minus(LATELY))
                .page(0, MOST_LATELY)
                .list()
                .stream()
                .map(StaffSession::id)
                .toList();
    }

    /** Newest first. */
    public List<StaffSession> openOf(UUID member) {
        Instant now = clock.now();
        return find("member = ?1 and endedAt is null order by openedAt desc, id desc", member).list().stream()
                .filter(s -> s.isOpen(now))
                .toList();
    }

    void end(UUID member, UUID id) {
        find("id = ?1 and member = ?2", id, member)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND))
                .end(clock.now());
    }

    /** Ends everything of somebody, also what has run out by itself; says how many were open. */
    int endAll(UUID member) {
        List<StaffSession> open = openOf(member);
        update("endedAt = ?1 where member = ?2 and endedAt is null", clock.now(), member);
        return open.size();
    }

    int endOthers(UUID member, UUID own) {
        return update("endedAt = ?1 where member = ?2 and endedAt is null and id <> ?3", clock.now(), member, own);
    }

    /** Ends what is open on a browser that is no longer registered. */
    void endOn(UUID member, UUID browser) {
        update("endedAt = ?1 where member = ?2 and browser = ?3 and endedAt is null", clock.now(), member, browser);
    }
}
