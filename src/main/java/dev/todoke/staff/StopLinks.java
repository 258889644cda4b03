package dev.todoke.staff;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.Mac;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.RawClock;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.StaffNotices;
import dev.todoke.kernel.TodokeSettings;
import dev.todoke.post.Enclosures;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Makes stop links while a mail is written, shows what one would stop, and stops it once. */
@ApplicationScoped
public class StopLinks implements Enclosures, PanacheRepositoryBase<StopLink, UUID> {

    private static final String PURPOSE = "stop-link";

    private final LoneChanges changes;
    private final Mac mac;
    private final AuditLog audit;
    private final RawClock clock;
    private final String page;

    StopLinks(LoneChanges changes, Mac mac, AuditLog audit, RawClock clock, TodokeSettings settings) {
        this.changes = changes;
        this.mac = mac;
        this.audit = audit;
        this.clock = clock;
        this.page = settings.desk().url().toString().replaceAll("/+$", "") + "/desk/stop#";
    }

    @Override
    @Transactional
    public Optional<String> stopLink(StaffNotices.Notice notice, UUID recipient) {
        UUID deed = notice.object();
        if (notice.code() != StaffNotices.Code.LONE_DEED || deed == null) {
            return Optional.empty();
        }
        return changes.stoppable(deed).map(line -> {
            String secret = Secrets.enrolment();
            persist(new StopLink(
                    deed, recipient, tag(secret), clock.now().truncatedTo(ChronoUnit.MICROS), line.from()));
            return page + secret;
        });
    }

    /** What it would stop; changes nothing. */
    @Transactional
    public LoneChanges.Line look(String secret) {
        return changes.stoppable(standing(secret).deed()).orElseThrow(StopLinks::gone);
    }

    /** Stops the deed; a second time there is nothing left to stop. */
    @Transactional
    public void stop(String secret) {
        StopLink link = standing(secret);
        if (update("usedAt = ?1 where id = ?2 and usedAt is null", clock.now(), link.id()) != 1) {
            throw gone();
        }
        Actor actor = Actor.link(link.id());
        changes.stop(link.deed(), actor);
        audit.record(Leaf.of("stop-link.use", actor).object("deed", link.deed()));
    }

    /** Forged, altered, spent and late are one answer, so that trying tells nothing. */
    private StopLink standing(String secret) {
        return find("mac = ?1 and usedAt is null and expiresAt > ?2", tag(secret.strip()), clock.now())
                .firstResultOptional()
                .orElseThrow(StopLinks::gone);
    }

    private byte[] tag(String secret) {
        return mac.tag(PURPOSE, secret.getBytes(StandardCharsets.UTF_8));
    }

    private static Refusal gone() {
        return new Refusal(ProblemType.GONE, "link", "gone");
    }
}
