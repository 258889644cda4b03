package dev.todoke.vault.envelope;

import java.io.Serial;

/** Something sealed cannot be opened. It never says why: a wrong key, a changed byte and a swapped row look alike. */
public final class CannotOpen extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public CannotOpen() {
        super("cannot open");
    }
}
