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
                .code("os-user", plain(typed.osUser())));
    }

    /** Accounts may be called 山田; a leaf takes plain text, and a command must not fail over a name. */
    static String plain(String account) {
        StringBuilder text = new StringBuilder();
        account.codePoints().limit(48).forEach(point -> {
            if (point >= 0x20 && point < 0x7F) {
                text.appendCodePoint(point);
            } else {
                text.append("\\u{").append(Integer.toHexString(point)).append('}');
            }
        });
        return text.toString();
    }
}
