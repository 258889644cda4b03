package dev.todoke.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Everybody who works here, with the roles they have now (担当者の名簿). */
@ApplicationScoped
public class StaffRoll {

    private final StaffMembers members;
    private final RoleGrants grants;

    StaffRoll(StaffMembers members, RoleGrants grants) {
        this.members = members;
        this.grants = grants;
    }

    @Transactional
    public List<Entry> everybody() {
        List<StaffMember> all = members.all();
        Map<UUID, List<RoleGrant>> byMember = grants
                .inForce(all.stream().map(StaffMember::id).toList())
                .stream()
                .collect(Collectors.groupingBy(RoleGrant::member));
        return all.stream()
                .map(m -> new Entry(m, byMember.getOrDefault(m.id(), List.of())))
                .toList();
    }

    /** One person's line. */
    public record Entry(StaffMember member, List<RoleGrant> grants) {}
}
