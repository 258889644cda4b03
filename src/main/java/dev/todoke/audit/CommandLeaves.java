package dev.todoke.audit;

import dev.todoke.kernel.Actor;
import dev.todoke.kernel.CommandTyped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** A command is in the log before it runs. The account of the operating system stands in as its id. */
@ApplicationScoped
class CommandLeaves {

    private final AuditLog log;

    CommandLeaves(AuditLog log) {
        this.log = log;
    }

    void typed(@Observes CommandTyped typed) {
        log.recordFirst(Leaf.of("command.run", new Actor(Actor.Kind.CONSOLE, null))
                .code("command", typed.command())
                .code("os-user", typed.osUser()));
    }
}
