package dev.todoke.staff.command;

import dev.todoke.kernel.Command;
import dev.todoke.kernel.CommandCall;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.staff.StaffSetup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintStream;
import java.util.List;

/** {@code todoke admin bootstrap [NAME]}: the way in for the very first person. */
@ApplicationScoped
class BootstrapCommand implements Command {

    private final StaffSetup setup;

    BootstrapCommand(StaffSetup setup) {
        this.setup = setup;
    }

    @Override
    public String name() {
        return "admin bootstrap";
    }

    @Override
    public String summary() {
        return "print a one-time link (30 minutes) for the first administrator; only while nobody has enrolled";
    }

    @Override
    public boolean runsInNode() {
        return true;
    }

    @Override
    public int run(CommandCall call) {
        PrintStream out = call.out();
        List<String> arguments = call.arguments();
        if (arguments.size() > 1) {
            out.println("usage: todoke admin bootstrap [NAME]");
            return 2;
        }
        try {
            var invitation = setup.bootstrap(arguments.isEmpty() ? "admin" : arguments.get(0), call.authority());
            out.println("Open this address within 30 minutes; it works once:");
            out.println(invitation.url());
            return 0;
        } catch (Refusal refusal) {
            out.println(
                    refusal.type() == ProblemType.CONFLICT
                            ? "Somebody has already enrolled. An administrator invites the others at /desk/staff."
                            : "A name has 2 to 64 characters: a-z, 0-9, and . _ @ - after the first.");
            return 1;
        }
    }
}
