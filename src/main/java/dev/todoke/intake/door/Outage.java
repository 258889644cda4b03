package dev.todoke.intake.door;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells "we are down for the moment" from a fault of ours: nothing was kept, and trying again is the right advice. */
final class Outage {

    private static final int DEPTH = 12;

    private Outage() {}

    static boolean is(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEPTH; depth++) {
            if (cause instanceof Refusal refusal && refusal.type() == ProblemType.UNAVAILABLE) {
                return true;
            }
            if (cause instanceof SQLException sql && isPassing(sql.getSQLState())) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** No state: the pool gave up waiting. 08 connection, 40 rolled back by the database, 53 full, 57 shutting down and H2's own for the same. */
    private static boolean isPassing(@Nullable String state) {
        return state == null
                || state.startsWith("08")
                || state.startsWith("40")
                || state.startsWith("53")
                || state.startsWith("57")
                || state.equals("90067")
                || state.equals("90098")
                || state.equals("HYT00");
    }
}
