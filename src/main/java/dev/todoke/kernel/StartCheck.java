package dev.todoke.kernel;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Asks every {@link StartGuard} after the database is reached and before a port is opened. */
@ApplicationScoped
class StartCheck {

    private static final int FIRST = 1;

    private final Instance<StartGuard> guards;
    private final Instance<Command> commands;

    StartCheck(@Any Instance<StartGuard> guards, @Any Instance<Command> commands) {
        this.guards = guards;
        this.commands = commands;
    }

    void onStart(@Observes @Priority(FIRST) StartupEvent event) {
        String typed = System.getProperty(Command.RUNNING, "");
        boolean unchecked = commands.stream().anyMatch(c -> typed.startsWith(c.name()) && !c.checksInstallation());
        if (unchecked) {
            return;
        }
        check(guards.stream().filter(StartGuard::first));
        check(guards.stream().filter(guard -> !guard.first()));
    }

    private static void check(Stream<StartGuard> guards) {
        List<String> reasons = guards.flatMap(guard -> guard.reasons().stream()).toList();
        if (!reasons.isEmpty()) {
            refuse(StartRefusals.text(reasons));
        }
    }

    /**
     * Ends at once. Nothing is served yet, and the ways in which Quarkus ends a start bury the reasons under a stack
     * trace and lose the status.
     */
    private static void refuse(String text) {
        if (LaunchMode.current() != LaunchMode.NORMAL) {
            throw new IllegalStateException(text);
        }
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8).println(text);
        Runtime.getRuntime().halt(StartRefusals.STATUS);
    }
}
