package dev.todoke.staff.command;

import dev.todoke.kernel.Command;
import dev.todoke.kernel.CommandCall;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.TodokeSettings;
import dev.todoke.staff.RecoveryCodes;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintStream;

/** {@code todoke admin recover NAME}: for somebody who lost every factor and has no two administrators to ask. */
@ApplicationScoped
class RecoverCommand implements Command {

    private final RecoveryCodes recovery;
    private final TodokeSettings settings;

    RecoverCommand(RecoveryCodes recovery, TodokeSettings settings) {
        this.recovery = recovery;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "admin recover";
    }

    @Override
    public String summary() {
        return "print a one-time link, good in 24 hours, for somebody who lost every factor; everybody is told";
    }

    @Override
    public boolean runsInNode() {
        return true;
    }

    @Override
    public int run(CommandCall call) {
        PrintStream out = call.out();
        if (call.arguments().size() != 1) {
            out.println("usage: todoke admin recover NAME");
            return 2;
        }
        try {
            var made = recovery.fromConsole(call.arguments().get(0), call.authority());
            out.println("This address works once, from " + made.goodFrom() + " on, for a day:");
            out.println(settings.desk().url().toString().replaceFirst("/$", "") + "/desk/enrol#" + made.secret());
            out.println("Until then every member sees it on the first page, and anybody signed in can stop it.");
            return 0;
        } catch (Refusal refusal) {
            out.println("Nobody of that name can sign in.");
            return 1;
        }
    }
}
