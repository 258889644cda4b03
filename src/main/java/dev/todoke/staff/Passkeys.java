package dev.todoke.staff;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The passkeys of the desk's people. */
@ApplicationScoped
public class Passkeys implements PanacheRepositoryBase<Passkey, UUID> {

    /** Those that are not removed, oldest first. */
    @Transactional
    public List<Passkey> of(UUID member) {
        return list("member = ?1 and removedAt is null order by createdAt, id", member);
    }

    /** Whether there is one, or one that opened work was there after that moment; one stopped while it waited never counted. */
    boolean had(UUID member, Instant since) {
        return count(
                        "member = ?1 and (removedAt is null or (removedAt > ?2 and removedAt >= opensFrom))",
                        member,
                        since)
                > 0;
    }

    /** Whether one of them opens named pieces of work by now. */
    @Transactional
    boolean openWork(UUID member, Instant now) {
        return of(member).stream().anyMatch(p -> p.opensWork(now));
    }

    Optional<Passkey> holding(byte[] credentialId) {
        return find("credentialId = ?1 and removedAt is null", credentialId).firstResultOptional();
    }

    /** Notes one use; false when another use came between, or the passkey was taken away. */
    boolean used(Passkey passkey, long signCount, boolean backedUp, Instant at) {
        return update(
                        "signCount = ?1, backedUp = ?2, usedAt = ?3 where id = ?4 and signCount = ?5 and removedAt is null",
                        signCount,
                        backedUp,
                        at,
                        passkey.id(),
                        passkey.signCount())
                == 1;
    }

    /** Takes all of somebody away who sets their factors anew. */
    void removeAllBut(UUID member, @Nullable UUID kept, Instant at) {
        of(member).stream().filter(p -> !p.id().equals(kept)).forEach(p -> p.remove(at));
    }
}
