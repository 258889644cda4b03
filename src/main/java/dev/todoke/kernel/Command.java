package dev.todoke.kernel;

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

    /** True for one that may run inside a node that serves meanwhile. */
    default boolean runsInNode() {
        return false;
    }

    /** Runs it and returns the exit status; prints through the call's {@code out}, never a personal value. */
    int run(CommandCall call);
}
