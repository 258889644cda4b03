package dev.todoke.vault.store;

import java.io.Serial;

/** The key store must not be used as it is. The message is for the administrator and says what to do. */
public final class KeyStoreRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public KeyStoreRefused(String message) {
        super(message);
    }
}
