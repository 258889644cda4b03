package dev.todoke.kernel;

import java.util.UUID;

/** A second person's yes, bound to one operation, single use. {@code staff} implements it. */
public interface Approvals {

    /** Asks for an approval and returns its id; the request lives until the end of the next business day. */
    UUID request(Authority requester, UUID division, Operation operation);

    /** Uses an approval up in the caller's transaction; refuses one that is missing, late, spent or for another operation. */
    void consume(Operation operation);
}
