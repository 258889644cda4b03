package dev.todoke.kernel;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** Starts the service, or runs one command of the same jar and ends. */
@QuarkusMain
public class Todoke implements QuarkusApplication {

    private final Instance<Command> commands;

    public Todoke(@Any Instance<Command> commands) {
        this.commands = commands;
    }

    public static void main(String... arguments) {
        StartSettings.apply(arguments);
        if (arguments.length == 0) {
            refuseUnsafeSettings();
        }
        Quarkus.run(Todoke.class, arguments);
    }

    /** Before the database is touched: a refused production must not leave an embedded database behind. */
    private static void refuseUnsafeSettings() {
        List<String> reasons =
                StartRefusals.of(name -> ConfigProvider.getConfig().getOptionalValue(name, String.class));
        if (!reasons.isEmpty()) {
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8)
                    .println(StartRefusals.text(reasons));
            System.exit(StartRefusals.STATUS);
        }
    }

    @Override
    public int run(String... arguments) {
        if (arguments.length == 0) {
            Quarkus.waitForExit();
            return 0;
        }
        List<String> words = List.of(arguments);
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Optional<Command> command = commands.stream()
                .filter(c -> startsWith(words, List.of(c.name().split(" "))))
                .max(Comparator.comparingInt(c -> c.name().length()));
        if (command.isEmpty()) {
            out.println("Commands of todoke:");
            commands.stream()
                    .sorted(Comparator.comparing(Command::name))
                    .forEach(c -> out.printf("  %-22s %s%n", c.name(), c.summary()));
            return 2;
        }
        int named = command.get().name().split(" ").length;
        return command.get().run(words.subList(named, words.size()), out);
    }

    private static boolean startsWith(List<String> words, List<String> prefix) {
        return words.size() >= prefix.size() && words.subList(0, prefix.size()).equals(prefix);
    }
}
