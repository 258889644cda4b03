package dev.todoke.staff;

import dev.todoke.kernel.ActorNames;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The people of the desk. */
@ApplicationScoped
public class StaffMembers implements ActorNames, PanacheRepositoryBase<StaffMember, UUID> {

    public StaffMember require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    /** Locks the member's row until the end of the transaction, so that nobody who leaves meanwhile comes back. */
    @Transactional(Transactional.TxType.MANDATORY)
    void enrol(StaffMember member, Instant at) {
        if (update("enrolledAt = ?1 where id = ?2 and disabledAt is null", at, member.id()) != 1) {
            throw new Refusal(ProblemType.GONE);
        }
        getEntityManager().refresh(member);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void disable(StaffMember member, @Nullable UUID by, Instant at) {
        if (update("disabledAt = ?1, disabledBy = ?2 where id = ?3 and disabledAt is null", at, by, member.id()) != 1) {
            throw new Refusal(ProblemType.CONFLICT);
        }
        getEntityManager().refresh(member);
    }

    @Override
    @Transactional
    public Map<UUID, String> displayNames(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : list("id in ?1", ids).stream().collect(Collectors.toMap(StaffMember::id, StaffMember::displayName));
    }

    public List<StaffMember> all() {
        return list("order by name");
    }

    Optional<StaffMember> named(StaffName name) {
        return name.isPossible() ? find("name", name.text()).firstResultOptional() : Optional.empty();
    }

    /** Whether anybody else has ever enrolled; disabling them does not make it the first day again. */
    boolean anybodyEnrolledBesides(UUID member) {
        return count("enrolledAt is not null and id <> ?1", member) > 0;
    }

    /** Ids of everybody who can sign in. */
    List<UUID> active() {
        return list("enrolledAt is not null and disabledAt is null").stream()
                .map(StaffMember::id)
                .toList();
    }

    boolean anybodyEnrolled() {
        return count("enrolledAt is not null") > 0;
    }
}
