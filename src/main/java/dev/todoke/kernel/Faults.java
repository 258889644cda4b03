package dev.todoke.kernel;

import org.jboss.logging.Logger;

/**
 * Writes a fault of ours to the log under an incident number. Types and places only: messages of exceptions may carry
 * what somebody typed (a database names the duplicate value, a parser the text it could not read).
 */
public final class Faults {

    private static final Logger LOG = Logger.getLogger(Faults.class);
    private static final int FRAMES = 25;

    private Faults() {}

    public static String log(Throwable fault) {
        String incident = Ids.next().toString();
        StringBuilder text = new StringBuilder("incident ").append(incident);
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < 8; depth++) {
            text.append(depth == 0 ? "\n" : "\ncaused by ")
                    .append(cause.getClass().getName());
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                text.append("\n    at ").append(frames[i]);
            }
            cause = cause.getCause();
        }
        LOG.error(text.toString());
        return incident;
    }
}
