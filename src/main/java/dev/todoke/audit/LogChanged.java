package dev.todoke.audit;

/** The log is no longer what was signed; nothing may be built on it before somebody has looked ({@code audit verify}). */
final class LogChanged extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    LogChanged(long position) {
        super("the log is not what was signed at size " + position + ": run  audit verify  and see \"The log\" in"
                + " docs/operate.md");
    }
}
