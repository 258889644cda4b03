package dev.todoke.kernel.database;

/** What the database's URL tells before anything connects. */
public final class DatabaseUrl {

    private DatabaseUrl() {}

    /** Whether the one process that opens it has it for itself, so that a command must run there. */
    public static boolean isEmbedded(String url) {
        return url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:h2:tcp:") && !url.startsWith("jdbc:h2:ssl:");
    }
}
