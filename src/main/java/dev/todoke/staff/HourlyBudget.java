package dev.todoke.staff;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.StaffNotices;
import dev.todoke.kernel.StaffNotices.Notice;
import dev.todoke.kernel.TodokeClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/**
 * What one person may do within an hour with people's data (1時間の上限): whoever has a stolen session or too much curiosity is
 * stopped and noticed. Counted by one conditional update, in a transaction of its own, before anything is opened.
 */
@ApplicationScoped
public class HourlyBudget {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    /** What is counted, each by itself. */
    public enum Kind {
        /** People whose delivery details were opened. */
        DETAILS("opened", "passedAt"),
        /** Winners whose contact was opened. */
        CONTACTS("contacts", "contactsPassedAt"),
        /** Searches by a name, a phone number or another value of somebody's. */
        SEARCHES("searches", "searchesPassedAt");

        private final String counter;
        private final String passed;

        Kind(String counter, String passed) {
            this.counter = counter;
            this.passed = passed;
        }
    }

    private final EntityManager database;
    private final StaffSettings settings;
    private final StaffNotices notices;
    private final AuditLog audit;
    private final TodokeClock clock;

    HourlyBudget(
            EntityManager database, StaffSettings settings, StaffNotices notices, AuditLog audit, TodokeClock clock) {
        this.database = database;
        this.settings = settings;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** Counts so many, or refuses all of them and tells the division once. */
    public void spend(UUID member, Kind kind, UUID division, int many) {
        Instant hour = clock.now().truncatedTo(ChronoUnit.HOURS);
        start(member, hour, division);
        if (!QuarkusTransaction.requiringNew().call(() -> take(member, hour, kind, division, many))) {
            QuarkusTransaction.requiringNew().run(() -> tellOnce(member, hour, kind, division));
            ZonedDateTime free = hour.plus(Duration.ofHours(1)).atZone(TodokeClock.JAPAN);
            throw new Refusal(ProblemType.OPENING_BUDGET, "from", MINUTE.format(free));
        }
    }

    private int limit(Kind kind) {
        return switch (kind) {
            case DETAILS -> settings.openingsPerHour();
            case CONTACTS -> settings.contactsPerHour();
            case SEARCHES -> settings.searchesPerHour();
        };
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

    private boolean take(UUID member, Instant hour, Kind kind, UUID division, int many) {
        String counter = "o." + kind.counter;
        return database.createQuery("update OpenedPeople o set " + counter + " = " + counter + " + ?1, o.division = ?2"
                                + " where o.key.member = ?3 and o.key.hourStarts = ?4 and " + counter + " + ?1 <= ?5")
                        .setParameter(1, many)
                        .setParameter(2, division)
                        .setParameter(3, member)
                        .setParameter(4, hour)
                        .setParameter(5, limit(kind))
                        .executeUpdate()
                == 1;
    }

    private void tellOnce(UUID member, Instant hour, Kind kind, UUID division) {
        String passed = "o." + kind.passed;
        int first = database.createQuery("update OpenedPeople o set " + passed + " = ?1, o.division = ?2"
                        + " where o.key.member = ?3 and o.key.hourStarts = ?4 and " + passed + " is null")
                .setParameter(1, clock.now())
                .setParameter(2, division)
                .setParameter(3, member)
                .setParameter(4, hour)
                .executeUpdate();
        if (first == 1) {
            int limit = limit(kind);
            audit.record(Leaf.of("opening-budget.pass", new Actor(Actor.Kind.STAFF, member))
                    .division(division)
                    .object("staff", member)
                    .code("kind", kind.name())
                    .count("limit", limit));
            notices.tell(new Notice(StaffNotices.Code.OPENING_BUDGET_PASSED, division, member, limit));
        }
    }
}
