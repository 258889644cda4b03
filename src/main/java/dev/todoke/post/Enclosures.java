package dev.todoke.post;

import dev.todoke.kernel.StaffNotices;
import java.util.Optional;
import java.util.UUID;

/**
 * Whoever lets a deed be stopped from a mail gives the link here, when the mail is written: so it lies in no row, not even
 * until it is sent. {@code staff} implements it.
 */
public interface Enclosures {

    /** A link for the one who may stop what this notice tells of, or nothing. */
    Optional<String> stopLink(StaffNotices.Notice notice, UUID recipient);
}
