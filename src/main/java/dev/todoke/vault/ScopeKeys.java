package dev.todoke.vault;

import dev.todoke.vault.envelope.Suite;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The versions of all scopes' keys. */
@ApplicationScoped
public class ScopeKeys implements PanacheRepositoryBase<ScopeKey, ScopeKey.Id> {

    /** The newest version that seals. */
    public Optional<ScopeKey> active(UUID scope, Suite suite) {
        return find(
                        "scope = ?1 and suite = ?2 and state = ?3 order by version desc",
                        scope,
                        suite.number(),
                        KeyState.ACTIVE)
                .firstResultOptional();
    }

    public List<ScopeKey> all() {
        return list("order by scope, suite, version");
    }

    List<ScopeKey> of(UUID scope) {
        return list("scope = ?1 order by suite, version", scope);
    }

    boolean has(UUID scope, Suite suite) {
        return count("scope = ?1 and suite = ?2", scope, suite.number()) > 0;
    }

    /** Every version that records are moved away from: the door's, and the retiring ones. */
    List<ScopeKey> toLeave() {
        return list("suite = ?1 or state = ?2 order by scope, suite, version", Suite.DOOR.number(), KeyState.RETIRING);
    }

    List<ScopeKey> activeSince(Suite suite, Instant latest) {
        return list(
                "suite = ?1 and state = ?2 and createdAt <= ?3 order by scope",
                suite.number(),
                KeyState.ACTIVE,
                latest);
    }

    List<ScopeKey> retiredSince(Instant latest) {
        return list("state = ?1 and retiredAt <= ?2 order by scope, suite, version", KeyState.RETIRING, latest);
    }

    /** Deletes the row; refused by the foreign key while a record key refers to it. */
    boolean remove(ScopeKey.Id id) {
        return delete("scope = ?1 and suite = ?2 and version = ?3", id.scope(), id.suite(), id.version()) == 1;
    }
}
