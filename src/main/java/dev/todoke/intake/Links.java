package dev.todoke.intake;

import dev.todoke.kernel.Authority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** Gives winners their links, stops links, and takes a stop back. */
@ApplicationScoped
public class Links {

    /**
     * Gives a link to every winner named (or to all winners of the campaign when none is named) who has no live one, and
     * returns how many were issued. Tokens are kept sealed for the worklist.
     */
    public int issue(UUID campaign, Collection<UUID> winners, Authority authority) {
        throw new UnsupportedOperationException();
    }

    /** Ends the winner's link and gives a new one through this channel. */
    public UUID reissue(UUID winner, LinkChannel channel, Authority authority) {
        throw new UnsupportedOperationException();
    }

    /** Stops links at once; one row, however many links it covers. Returns the row's id. */
    public UUID revoke(UUID division, LinkRevocation.Target target, Authority authority) {
        throw new UnsupportedOperationException();
    }

    /** Takes a stop back; needs a second person's approval. */
    public void withdrawRevocation(UUID revocation, Authority authority) {
        throw new UnsupportedOperationException();
    }

    /** True when nothing can be entered through this link any more, whatever its state. */
    public boolean stopped(FormLink link) {
        throw new UnsupportedOperationException();
    }
}
