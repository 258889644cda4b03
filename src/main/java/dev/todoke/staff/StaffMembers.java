package dev.todoke.staff;

import dev.todoke.kernel.ActorNames;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The people of the desk. */
@ApplicationScoped
public class StaffMembers implements ActorNames, PanacheRepositoryBase<StaffMember, UUID> {

    public StaffMember require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
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
