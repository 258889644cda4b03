package dev.todoke.staff;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.RawClock;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.StaffNotices;
import dev.todoke.kernel.TodokeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Changes of powers that nobody else could approve (一人で行った変更): told to every member, and stopped by any of them. */
@ApplicationScoped
public class LoneChanges {

    private static final Duration TOLD = Duration.ofDays(7);

    private final RoleGrants grants;
    private final StaffMembers members;
    private final StaffNotices notices;
    private final EntityManager database;
    private final AuditLog audit;
    private final TodokeClock clock;
    private final RawClock raw;

    LoneChanges(
            RoleGrants grants,
            StaffMembers members,
            StaffNotices notices,
            EntityManager database,
            AuditLog audit,
            TodokeClock clock,
            RawClock raw) {
        this.grants = grants;
        this.members = members;
        this.notices = notices;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
        this.raw = raw;
    }

    /** What one person changed alone in the last days, and what is about to take effect. */
    @Transactional
    public List<Line> told() {
        Instant now = raw.now();
        List<RoleGrant> given =
                grants.list("alone = true and revokedAt is null and effectiveAt > ?1 order by id", now.minus(TOLD));
        List<EnrolmentLink> links = links(clock.now());
        Map<UUID, String> names = members.displayNames(Stream.concat(
                        given.stream().map(RoleGrant::member), links.stream().map(EnrolmentLink::member))
                .distinct()
                .toList());
        List<Line> lines = new ArrayList<>();
        for (RoleGrant grant : given) {
            Instant from = Objects.requireNonNull(grant.effectiveAt());
            lines.add(new Line(
                    grant.id(), names.getOrDefault(grant.member(), ""), grant.role(), from, from.isAfter(now)));
        }
        links.forEach(l -> lines.add(new Line(l.id(), names.getOrDefault(l.member(), ""), "", l.goodFrom(), true)));
        return lines;
    }

    /** Any member may stop what has not happened yet: a mistake costs the administrator a day, and no right is used. */
    @Transactional
    public void stop(UUID id, Authority authority) {
        stop(id, authority.actor());
    }

    /** As above, for somebody known only by a stop link. */
    @Transactional(Transactional.TxType.MANDATORY)
    void stop(UUID id, Actor actor) {
        Instant now = clock.now();
        RoleGrant grant = grants.find(
                        "id = ?1 and alone = true and revokedAt is null and effectiveAt > ?2", id, raw.now())
                .firstResult();
        if (grant != null) {
            if (!grants.revokeWaiting(id, actor.kind() == Actor.Kind.STAFF ? actor.id() : null, now)) {
                throw new Refusal(ProblemType.GONE);
            }
            audit.record(RoleGranting.leaf("role.stop", actor, grant));
            return;
        }
        EnrolmentLink link = links(now).stream()
                .filter(l -> l.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemType.GONE));
        int stopped = database.createQuery("update EnrolmentLink set usedAt = ?1 where id = ?2 and usedAt is null")
                .setParameter(1, now)
                .setParameter(2, id)
                .executeUpdate();
        if (stopped != 1) {
            // Somebody enrolled with it in this moment: it is not said to be stopped where it happened.
            throw new Refusal(ProblemType.GONE);
        }
        audit.record(Leaf.of("staff.re-invite-stop", actor).object("staff", link.member()));
    }

    /** One change that has not taken effect yet. */
    @Transactional
    Optional<Line> stoppable(UUID id) {
        return told().stream()
                .filter(line -> line.id().equals(id) && line.from().isAfter(raw.now()))
                .findFirst();
    }

    /** Tells whoever may stop it; called where the change is made. */
    void tell(UUID deed, UUID where) {
        UUID division = where.equals(SignedIn.INSTANCE) ? null : where;
        notices.tell(new StaffNotices.Notice(StaffNotices.Code.LONE_DEED, division, deed, 1));
    }

    /** The same for the new link that was just made for somebody. */
    void tellLink(UUID member, UUID where) {
        database.flush();
        links(clock.now()).stream()
                .filter(link -> link.member().equals(member))
                .reduce((earlier, later) -> later)
                .ifPresent(link -> tell(link.id(), where));
    }

    private List<EnrolmentLink> links(Instant now) {
        return database.createQuery(
                        "from EnrolmentLink where alone = true and usedAt is null and expiresAt > ?1 order by id",
                        EnrolmentLink.class)
                .setParameter(1, now)
                .getResultList();
    }

    /**
     * One change.
     *
     * @param role empty for a new enrolment link
     * @param stoppable whether it can still be stopped here; later an administrator takes it back
     */
    public record Line(UUID id, String person, String role, Instant from, boolean stoppable) {}
}
