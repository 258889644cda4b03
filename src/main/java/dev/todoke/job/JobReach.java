package dev.todoke.job;

import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Whose jobs somebody may look at: those of the divisions in which they work at the desk, and their own as long as they
 * have any role in that division. Whoever works for the whole instance sees all.
 *
 * @param present divisions in which the member has any role
 * @param divisions divisions whose jobs the member sees, whoever started them
 */
public record JobReach(UUID member, Set<UUID> present, Set<UUID> divisions, boolean all) {

    /** Roles that see their division's jobs; a contractor and a client's officer see their own only. */
    public static final Set<String> LOOKERS = Set.of(
            RoleNames.VIEWER,
            RoleNames.OPERATOR,
            RoleNames.SHIPPER,
            RoleNames.MANAGER,
            RoleNames.PRIVACY_OFFICER,
            RoleNames.SUPPORT,
            RoleNames.AUDITOR,
            RoleNames.ADMIN);

    public static JobReach of(SignedIn person) {
        Set<UUID> divisions = person.divisions(LOOKERS.toArray(String[]::new));
        Set<UUID> present = person.divisions(RoleNames.ALL.toArray(String[]::new));
        return new JobReach(person.member(), present, divisions, divisions.contains(SignedIn.INSTANCE));
    }

    public boolean covers(JobRun job) {
        UUID division = job.division();
        return all
                || (division != null && divisions.contains(division))
                || (job.askedBy().equals(member) && (division == null || present.contains(division)));
    }

    /** A query's list must not be empty, and no division has this id. */
    static Collection<UUID> orNone(Set<UUID> ids) {
        return ids.isEmpty() ? Set.of(SignedIn.INSTANCE) : ids;
    }
}
