package dev.todoke.kernel;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/**
 * One call of a command.
 *
 * @param directory where it was typed; the node that runs it may have been started elsewhere
 * @param authority that of a command, which never opens, exports or erases
 */
public record CommandCall(List<String> arguments, Path directory, PrintStream out, Authority authority) {

    /** A file as it was named where the command was typed. */
    public Path file(String typed) {
        return directory.resolve(typed).normalize();
    }
}
