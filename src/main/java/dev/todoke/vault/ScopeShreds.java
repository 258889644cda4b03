package dev.todoke.vault;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The scopes that are due for new keys. */
@ApplicationScoped
class ScopeShreds implements PanacheRepositoryBase<ScopeShred, UUID> {

    /** The first request counts. */
    void request(UUID scope, Instant now) {
        if (count("scope", scope) == 0) {
            persist(new ScopeShred(scope, now));
        }
    }

    List<UUID> requestedBy(Instant latest) {
        return list("requestedAt <= ?1 order by requestedAt", latest).stream()
                .map(ScopeShred::scope)
                .toList();
    }

    void done(UUID scope) {
        delete("scope", scope);
    }
}
