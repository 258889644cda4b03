package dev.todoke.kernel;

import dev.todoke.kernel.command.Commands;
import dev.todoke.kernel.command.NodeSocket;
import dev.todoke.kernel.command.RunningNode;
import dev.todoke.kernel.command.Typed;
import dev.todoke.kernel.database.DatabaseUrl;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.ConfigProvider;

/** Starts the service, or runs one command of the same jar and ends. */
@QuarkusMain
public class Todoke implements QuarkusApplication {

    private final Commands commands;
    private final NodeSocket socket;

    public Todoke(Commands commands, NodeSocket socket) {
        this.commands = commands;
        this.socket = socket;
    }

    public static void main(String... arguments) {
        StartSettings.apply(arguments);
        if (arguments.length == 0) {
            refuseUnsafeSettings();
        } else {
            askRunningNode(arguments);
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

    /** The embedded database belongs to the node that runs; where one does, the command runs there. */
    private static void askRunningNode(String... arguments) {
        var config = ConfigProvider.getConfig();
        if (!DatabaseUrl.isEmbedded(config.getValue("quarkus.datasource.jdbc.url", String.class))) {
            return;
        }
        String keys = config.getOptionalValue("todoke.keys.dir", String.class).orElse(TodokeSettings.KEYS);
        OptionalInt status = RunningNode.run(Path.of(keys).toAbsolutePath(), Typed.here(arguments), standardOutput());
        if (status.isPresent()) {
            System.exit(status.getAsInt());
        }
    }

    private static PrintStream standardOutput() {
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    }

    @Override
    public int run(String... arguments) {
        if (arguments.length == 0) {
            socket.open();
            Quarkus.waitForExit();
            return 0;
        }
        return commands.runAlone(Typed.here(arguments), standardOutput());
    }
}
