package dev.todoke.kernel;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The member of staff behind the current request. {@code staff} implements it, so that the desk endpoints of low
 * capabilities need not know {@code staff}. Request scoped.
 */
public interface SignedIn {

    /** Stands among {@link #divisions} for a role that spans the instance; no division has this id. */
    UUID INSTANCE = new UUID(0, 0);

    UUID member();

    UUID session();

    /** Until when this very piece of work is open in this session by a proof of presence, if it is. */
    default Optional<Instant> openUntil(Operation work) {
        return Optional.empty();
    }

    /** What this person may do now; hand it to whatever asks for an {@link Authority}. */
    Authority authority();

    /** Divisions in which this person has any of these roles; with none named, those that the endpoint asks for. */
    Set<UUID> divisions(String... roles);

    /**
     * The wall: refuses with NOT_FOUND when the person has no role in this division (for them it does not exist), and
     * with FORBIDDEN when their roles in it are not those that the endpoint's annotation asks for. Roles of another
     * division count for nothing here. Named roles narrow it further.
     */
    void within(UUID division, String... roles);

    /** Roles in the division that this request is about, with those across the instance; before a wall, those anywhere. */
    default Set<String> rolesHere() {
        return Set.of();
    }
}
