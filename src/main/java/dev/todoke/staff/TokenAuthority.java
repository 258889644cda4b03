package dev.todoke.staff;

import dev.todoke.kernel.Actor;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.TokenScopes;
import java.util.Set;
import java.util.UUID;

/** What a token may do: issue links of its division when it was made for that. It never opens, exports, erases or approves. */
record TokenAuthority(UUID maker, UUID division, Set<String> scopes) implements Authority {

    @Override
    public Actor actor() {
        return new Actor(Actor.Kind.STAFF, maker);
    }

    @Override
    public boolean permits(Operation operation) {
        return operation.code() == OperationCode.ISSUE_LINKS
                && operation.division().equals(division)
                && scopes.contains(TokenScopes.LINKS_WRITE);
    }
}
