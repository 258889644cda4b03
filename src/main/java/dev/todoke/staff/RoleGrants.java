package dev.todoke.staff;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.RawClock;
import dev.todoke.kernel.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who has which role where, as of now. */
@ApplicationScoped
class RoleGrants implements PanacheRepositoryBase<RoleGrant, UUID> {

    /** Powers do not travel in time with the demo. */
    private final RawClock clock;

    RoleGrants(RawClock clock) {
        this.clock = clock;
    }

    /** Role names by division; nothing for somebody who is not enrolled or was disabled. */
    @Transactional
    Map<UUID, Set<String>> of(UUID member) {
        List<RoleGrant> grants = find(
                        "select g from RoleGrant g, StaffMember m where g.member = ?1 and m.id = g.member"
                                + " and g.revokedAt is null and g.effectiveAt <= ?2 and m.enrolledAt is not null"
                                + " and m.disabledAt is null",
                        member,
                        clock.now())
                .list();
        return grants.stream()
                .collect(Collectors.groupingBy(
                        RoleGrant::where, Collectors.mapping(RoleGrant::role, Collectors.toUnmodifiableSet())));
    }

    /** Every grant of these people that was not taken back, enrolled or not yet, in effect or not yet. */
    List<RoleGrant> inForce(Collection<UUID> members) {
        return members.isEmpty() ? List.of() : list("member in ?1 and revokedAt is null order by role", members);
    }

    /** Role by the approval that was asked for it. */
    @Transactional
    Map<UUID, String> asked(Collection<UUID> approvals) {
        return approvals.isEmpty()
                ? Map.of()
                : list("approval in ?1", approvals).stream()
                        .collect(Collectors.toMap(g -> Objects.requireNonNull(g.approval()), RoleGrant::role));
    }

    RoleGrant requireInForce(UUID member, UUID id) {
        return find("id = ?1 and member = ?2 and revokedAt is null", id, member)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    /** Only what still waits takes effect; false where it was taken back meanwhile. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean takeEffect(UUID id, Instant from) {
        return update("effectiveAt = ?1 where id = ?2 and effectiveAt is null and revokedAt is null", from, id) == 1;
    }

    /** True for the one who took it back. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean revoke(UUID id, @Nullable UUID by, Instant at) {
        return update("revokedAt = ?1, revokedBy = ?2 where id = ?3 and revokedAt is null", at, by, id) == 1;
    }

    /** The same, as long as it has not taken effect. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean revokeWaiting(UUID id, @Nullable UUID by, Instant at) {
        return update(
                        "revokedAt = ?1, revokedBy = ?2 where id = ?3 and revokedAt is null"
                                + " and (effectiveAt is null or effectiveAt > ?4)",
                        at,
                        by,
                        id,
                        clock.now())
                == 1;
    }

    /** Active people who are administrators; the last one cannot be taken away. */
    long admins() {
        return find(
                        "select g from RoleGrant g, StaffMember m where g.role = 'admin' and m.id = g.member"
                                + " and g.revokedAt is null and g.effectiveAt <= ?1 and m.enrolledAt is not null"
                                + " and m.disabledAt is null",
                        clock.now())
                .list()
                .stream()
                .map(RoleGrant::member)
                .distinct()
                .count();
    }
}
