package dev.todoke.kernel;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Who members of staff are, for pages that show who did something. {@code staff} implements it. */
public interface ActorNames {

    /** Display names by id; ids that are nobody's (any more) are left out. */
    Map<UUID, String> displayNames(Collection<UUID> ids);
}
