package dev.todoke.kernel;

import java.util.EnumSet;
import java.util.Set;

/** What somebody at the server's console may do: keep the keys, never look at or erase a person's data. */
record ConsoleAuthority() implements Authority {

    private static final Set<OperationCode> ALLOWED = EnumSet.of(
            OperationCode.ROTATE_KEYS,
            OperationCode.REWRAP,
            OperationCode.DESTROY_KEYS,
            OperationCode.MANAGE_STAFF,
            OperationCode.GRANT_ROLE);

    @Override
    public Actor actor() {
        return new Actor(Actor.Kind.CONSOLE, null);
    }

    @Override
    public boolean permits(Operation operation) {
        return ALLOWED.contains(operation.code());
    }
}
