package dev.todoke.kernel.command;

import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Command;
import dev.todoke.kernel.CommandCall;
import dev.todoke.kernel.CommandTyped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Finds the command that was typed, writes down that it was, and runs it. */
@ApplicationScoped
public class Commands {

    private static final Logger LOG = Logger.getLogger(Commands.class);
    private static final int UNKNOWN = 2;

    private final Instance<Command> commands;
    private final Event<CommandTyped> typed;

    Commands(@Any Instance<Command> commands, Event<CommandTyped> typed) {
        this.commands = commands;
        this.typed = typed;
    }

    /** In a process of its own. */
    @ActivateRequestContext
    public int runAlone(Typed words, PrintStream out) {
        Optional<Command> command = find(words);
        return command.isEmpty() ? help(out) : run(command.get(), words, out);
    }

    /** Inside a node that serves; only what does no harm there. */
    @ActivateRequestContext
    public synchronized int runInNode(Typed words, PrintStream out) {
        Optional<Command> command = find(words);
        if (command.isEmpty()) {
            return help(out);
        }
        if (!command.get().runsInNode()) {
            out.println(command.get().name() + " does not run beside a running node: stop the node first");
            return UNKNOWN;
        }
        // What was typed is in no log, only what was found by it.
        LOG.infof("Command %s by %s", command.get().name(), words.osUser());
        return run(command.get(), words, out);
    }

    private int run(Command command, Typed words, PrintStream out) {
        if (command.checksInstallation()) {
            typed.fire(new CommandTyped(command.name(), words.osUser()));
        }
        int named = command.name().split(" ").length;
        List<String> arguments = words.words().subList(named, words.words().size());
        return command.run(new CommandCall(arguments, words.directory(), out, Authority.console()));
    }

    private Optional<Command> find(Typed words) {
        return commands.stream()
                .filter(c -> startsWith(words.words(), List.of(c.name().split(" "))))
                .max(Comparator.comparingInt(c -> c.name().length()));
    }

    private int help(PrintStream out) {
        out.println("Commands of todoke:");
        commands.stream()
                .sorted(Comparator.comparing(Command::name))
                .forEach(c -> out.printf("  %-22s %s%n", c.name(), c.summary()));
        return UNKNOWN;
    }

    private static boolean startsWith(List<String> words, List<String> prefix) {
        return words.size() >= prefix.size() && words.subList(0, prefix.size()).equals(prefix);
    }
}
