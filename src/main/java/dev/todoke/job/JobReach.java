package dev.todoke.job;

import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Whose jobs somebody may look at: their own, and those of the divisions in which they work. Whoever works for the whole
 * instance sees all.
 */
public record JobReach(UUID member, Set<UUID> divisions, boolean all) {

    /** Roles that see their division's jobs; a contractor and a client's officer see their own only. */
    static final Set<String> LOOKERS = Set.of(
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
        return new JobReach(person.member(), divisions, divisions.contains(SignedIn.INSTANCE));
    }

    public boolean covers(JobRun job) {
        return all || job.askedBy().equals(member) || (job.division() != null && divisions.contains(job.division()));
    }

    /** A query's list must not be empty. */
    Collection<UUID> divisionsOrNone() {
        return divisions.isEmpty() ? Set.of(SignedIn.INSTANCE) : divisions;
    }
}
