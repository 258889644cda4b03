package dev.todoke.retention;

import dev.todoke.kernel.Actor;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Operation;
import java.util.UUID;

/** A member of staff who may do anything; what staff may do is tested where it is decided. */
record Anybody(UUID id) implements Authority {

    @Override
    public Actor actor() {
        return new Actor(Actor.Kind.STAFF, id);
    }

    @Override
    public boolean permits(Operation operation) {
        return true;
    }
}
