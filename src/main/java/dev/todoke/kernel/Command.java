package dev.todoke.kernel;

import java.util.List;

/** A command of the same jar, for example {@code todoke keys rotate}. */
public interface Command {

    /** Name of the system property with the words of the command that this process runs; empty while it serves. */
    String RUNNING = "dev.todoke.command";

    /** The words that select it, for example {@code keys rotate}. */
    String name();

    /** One line for the help. */
    String summary();

    /** False for a command that must run before the database or key store exists or is checked. */
    default boolean checksInstallation() {
        return true;
    }

    /** Runs it and returns the exit status; prints to standard output through {@code out}, never a personal value. */
    int run(List<String> arguments, java.io.PrintStream out);
}
