package dev.todoke.intake;

import org.jspecify.annotations.Nullable;

/** What came of sending an answer. */
public sealed interface Outcome {

    /**
     * It is kept. The same answer sent again gets the same outcome.
     *
     * @param code null for a correction: the holder's code stays what it was
     * @param disputed a person will now decide between two answers
     */
    record Accepted(FormLink link, @Nullable ReceiptCode code, boolean disputed) implements Outcome {}

    /** Another answer was there first; nothing was kept. */
    record AlreadyReceived(Doorstep.Received step) implements Outcome {}

    /** So many corrections that a person should look at it. */
    record TooMany(Doorstep.Received step) implements Outcome {}

    /** The door is not open for this any more. */
    record NotNow(Doorstep step) implements Outcome {}
}
