package dev.todoke.kernel;

import java.util.Optional;

/**
 * Whoever asks for approvals of its things says here what one is called and whether it is still what was asked about:
 * nobody should say yes to what has changed since.
 */
public interface ApprovalSubject {

    /** Nothing where the operation is none of this capability's. */
    Optional<Subject> of(Operation asked);

    /**
     * One thing.
     *
     * @param name a reference such as a list's, never a person's
     * @param href where it can be looked at
     * @param unchanged whether exactly the asked operation is what would happen now
     */
    record Subject(String name, String href, boolean unchanged) {}
}
