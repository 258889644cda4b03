package dev.todoke.staff;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.StaffNotices;
import dev.todoke.kernel.StaffNotices.Notice;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.vault.RecordRef;
import dev.todoke.vault.open.Opening;
import dev.todoke.vault.open.OpeningGuard;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/**
 * A person opens the delivery details of so many people an hour and no more (開封の上限): whoever has a stolen session or too
 * much curiosity is stopped and noticed. Counted before anything is opened; lists are not counted, they take a second
 * person or a passkey and leave a leaf each.
 */
@ApplicationScoped
public class OpeningBudget implements OpeningGuard {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    private final EntityManager database;
    private final StaffSettings settings;
    private final StaffNotices notices;
    private final AuditLog audit;
    private final TodokeClock clock;

    OpeningBudget(
            EntityManager database, StaffSettings settings, StaffNotices notices, AuditLog audit, TodokeClock clock) {
        this.database = database;
        this.settings = settings;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void check(Opening opening, Collection<RecordRef> records) {
        Actor actor = opening.authority().actor();
        UUID member = actor.id();
        if (opening.operation().code() != OperationCode.OPEN_DETAILS
                || actor.kind() != Actor.Kind.STAFF
                || member == null) {
            return;
        }
        int people = Math.max(1, opening.operation().rows());
        UUID division = opening.operation().division();
        Instant hour = clock.now().truncatedTo(ChronoUnit.HOURS);
        start(member, hour, division);
        if (!QuarkusTransaction.requiringNew().call(() -> take(member, hour, division, people))) {
            QuarkusTransaction.requiringNew().run(() -> tellOnce(member, hour, division));
            ZonedDateTime free = hour.plus(Duration.ofHours(1)).atZone(TodokeClock.JAPAN);
            throw new Refusal(ProblemType.OPENING_BUDGET, "from", MINUTE.format(free));
        }
    }

    /** How many people passed their budget since then, as far as these divisions are concerned. */
    @Transactional
    public long passedSince(Collection<UUID> divisions, Instant since) {
        return divisions.isEmpty()
                ? 0
                : database.createQuery(
                                "select count(distinct o.key.member) from OpenedPeople o"
                                        + " where o.division in ?1 and o.passedAt > ?2",
                                Long.class)
                        .setParameter(1, divisions)
                        .setParameter(2, since)
                        .getSingleResult();
    }

    /** Two nodes may both find no row; one of them makes it. */
    private void start(UUID member, Instant hour, UUID division) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                if (database.find(OpenedPeople.class, new OpenedPeople.Key(member, hour)) == null) {
                    database.persist(new OpenedPeople(member, hour, division));
                    database.flush();
                }
            });
        } catch (ConstraintViolationException made) {
            // The other one was quicker; the row is there, and that is all we want.
        }
    }

    private boolean take(UUID member, Instant hour, UUID division, int people) {
        return database.createQuery("update OpenedPeople o set o.opened = o.opened + ?1, o.division = ?2"
                                + " where o.key.member = ?3 and o.key.hourStarts = ?4 and o.opened + ?1 <= ?5")
                        .setParameter(1, people)
                        .setParameter(2, division)
                        .setParameter(3, member)
                        .setParameter(4, hour)
                        .setParameter(5, settings.openingsPerHour())
                        .executeUpdate()
                == 1;
    }

    private void tellOnce(UUID member, Instant hour, UUID division) {
        int first = database.createQuery("update OpenedPeople o set o.passedAt = ?1, o.division = ?2"
                        + " where o.key.member = ?3 and o.key.hourStarts = ?4 and o.passedAt is null")
                .setParameter(1, clock.now())
                .setParameter(2, division)
                .setParameter(3, member)
                .setParameter(4, hour)
                .executeUpdate();
        if (first == 1) {
            int limit = settings.openingsPerHour();
            audit.record(Leaf.of("opening-budget.pass", new Actor(Actor.Kind.STAFF, member))
                    .division(division)
                    .object("staff", member)
                    .count("limit", limit));
            notices.tell(new Notice(StaffNotices.Code.OPENING_BUDGET_PASSED, division, member, limit));
        }
    }
}
