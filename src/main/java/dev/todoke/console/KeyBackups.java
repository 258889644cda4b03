package dev.todoke.console;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.TodokeClock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Whether anybody has said that the keys are backed up: losing them loses everything, and we cannot see a second place. */
@ApplicationScoped
public class KeyBackups implements PanacheRepositoryBase<KeyBackup, UUID> {

    private final AuditLog audit;
    private final TodokeClock clock;

    KeyBackups(AuditLog audit, TodokeClock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    public boolean confirmed() {
        return count() > 0;
    }

    /** When somebody last said so. */
    public Optional<Instant> newest() {
        return find("order by confirmedAt desc").firstResultOptional().map(KeyBackup::confirmedAt);
    }

    @Transactional
    public void confirm(UUID member, UUID session) {
        persist(new KeyBackup(Ids.next(), member, clock.now()));
        audit.record(Leaf.of("keys.backup-confirm", new Actor(Actor.Kind.STAFF, member))
                .session(session));
    }
}
