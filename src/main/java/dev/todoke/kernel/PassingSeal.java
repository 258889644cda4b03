package dev.todoke.kernel;

import java.util.Optional;

/**
 * Seals something that leaves us for minutes and comes back, such as what somebody typed when their session ended. Never
 * stored; {@code vault} implements it with a key of its own for each purpose.
 */
public interface PassingSeal {

    /** @param about whose or for what it is; it opens for exactly that */
    byte[] seal(String purpose, byte[] about, byte[] plain);

    /** Empty for whatever was not sealed by us for exactly this. */
    Optional<byte[]> open(String purpose, byte[] about, byte[] sealed);
}
