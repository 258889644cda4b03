package dev.todoke.staff;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.RawClock;
import dev.todoke.kernel.StaffNotices;
import dev.todoke.kernel.StaffNotices.Notice;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;

/**
 * Tells when many sign-ins fail, whoever they were for: somebody tries passwords. Counted by each node for itself and
 * told once an hour; {@link StaffNotices} sees to it that people hear of it once a day.
 */
@Singleton
class SignInAlarm {

    static final int MANY = 100;
    private static final Duration WITHIN = Duration.ofMinutes(15);
    private static final Duration QUIET = Duration.ofHours(1);

    private final RawClock clock;
    private final StaffNotices notices;
    private final AuditLog audit;
    private final ArrayDeque<Instant> failures = new ArrayDeque<>();
    private Instant quietUntil = Instant.MIN;

    SignInAlarm(RawClock clock, StaffNotices notices, AuditLog audit) {
        this.clock = clock;
        this.notices = notices;
        this.audit = audit;
    }

    /** One more that failed; call it outside any transaction. */
    void failed() {
        if (isTheOneTooMany(clock.now())) {
            QuarkusTransaction.requiringNew().run(() -> {
                audit.record(Leaf.of("sign-in.alarm", new Actor(Actor.Kind.CLOCK, null))
                        .count("failures", MANY));
                notices.tell(new Notice(StaffNotices.Code.SIGN_IN_ALARM, null, null, MANY));
            });
        }
    }

    private synchronized boolean isTheOneTooMany(Instant now) {
        failures.addLast(now);
        while (failures.getFirst().plus(WITHIN).isBefore(now)) {
            failures.removeFirst();
        }
        if (failures.size() < MANY) {
            return false;
        }
        failures.clear();
        if (now.isBefore(quietUntil)) {
            return false;
        }
        quietUntil = now.plus(QUIET);
        return true;
    }
}
