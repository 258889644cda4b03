package dev.todoke.kernel;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A second person's yes, bound to one operation, single use. {@code staff} implements it. */
public interface Approvals {

    /**
     * Asks for an approval and returns its id; the request lives until the end of the next business day. Asking again for
     * exactly the same while it waits is the same request.
     */
    UUID request(Authority requester, UUID division, Operation operation);

    /** Uses an approval up in the caller's transaction; refuses one that is missing, late, spent or for another operation. */
    void consume(Operation operation);

    /** What became of a request, for the place where it was asked. */
    Optional<Asked> asked(UUID approval);

    /** Where a request stands. */
    enum State {
        WAITING,
        APPROVED,
        USED,
        DECLINED,
        WITHDRAWN,
        EXPIRED
    }

    /**
     * A request and its answer.
     *
     * @param reason code of the answer, where one was given
     * @param until when it ends unanswered or unused
     */
    record Asked(State state, @Nullable String reason, Instant until) {

        /** Whether it can still lead to the deed. */
        public boolean open() {
            return state == State.WAITING || state == State.APPROVED;
        }
    }
}
