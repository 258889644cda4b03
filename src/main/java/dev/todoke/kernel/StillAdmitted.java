package dev.todoke.kernel;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody who was let in may still look, for answers that go on: asked every few seconds, it takes effect in a
 * stream as it does at the next click. It does not count as the person doing something. {@code staff} implements it.
 */
public interface StillAdmitted {

    /**
     * False once the session ended or the person was disabled, or when none of the roles is held any more.
     *
     * @param division where a role is needed; null where being signed in is enough
     */
    boolean admits(UUID member, UUID session, @Nullable UUID division, Set<String> roles);
}
