package dev.todoke.kernel;

/**
 * The right to do something, taken by every open, export, erase, hold and revoke. Only {@code staff} mints those of
 * people and only {@code job} those of the clock; {@link #console} never opens, exports or erases.
 */
public interface Authority {

    Actor actor();

    boolean permits(Operation operation);

    /** Throws a refusal unless this authority permits the operation. */
    default void require(Operation operation) {
        if (!permits(operation)) {
            throw new Refusal(ProblemType.FORBIDDEN);
        }
    }

    /**
     * The authority of a command typed on the server, and of what the program does by itself before anybody has signed in.
     * Which command, and whose account, is in the leaf that {@link CommandTyped} leaves before it runs.
     */
    static Authority console() {
        return new ConsoleAuthority();
    }
}
