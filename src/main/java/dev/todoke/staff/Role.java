package dev.todoke.staff;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role and where it holds.
 *
 * @param division null for a role across the instance: the administrator always, an auditor where wanted
 */
public record Role(String name, @Nullable UUID division) {

    private static final Set<String> ACROSS = Set.of(RoleNames.ADMIN, RoleNames.AUDITOR);

    public Role {
        if (!RoleNames.ALL.contains(name)) {
            throw new Refusal(ProblemType.INVALID, "role", "unknown");
        }
        if (division == null && !ACROSS.contains(name)) {
            throw new Refusal(ProblemType.INVALID, "division", "blank");
        }
        if (division != null && name.equals(RoleNames.ADMIN)) {
            throw new Refusal(ProblemType.INVALID, "division", "not-for-admin");
        }
    }

    public static Role in(UUID division, String name) {
        return new Role(name, division);
    }

    public static Role admin() {
        return new Role(RoleNames.ADMIN, null);
    }
}
