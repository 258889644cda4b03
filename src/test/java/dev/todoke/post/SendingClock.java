package dev.todoke.post;

import dev.todoke.kernel.Actor;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;

/** Another node's clock in the middle of a run. */
final class SendingClock implements Authority {

    @Override
    public Actor actor() {
        return new Actor(Actor.Kind.CLOCK, Ids.next());
    }

    @Override
    public boolean permits(Operation operation) {
        return operation.code() == OperationCode.SEND_NOTICES;
    }
}
