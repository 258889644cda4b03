package dev.todoke.vault.envelope;

/** How a data key is wrapped. The number stands in the database and inside the envelope and never changes. */
public enum Suite {
    /** HPKE base, X25519, HKDF-SHA-256, AES-256-GCM to the scope's public key: the door's. */
    DOOR(1),
    /** AES-256-GCM under the scope's key: the desk's. */
    DESK(2);

    private final int number;

    Suite(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** Refuses a number it does not know; nothing is ever tried out. */
    public static Suite of(int number) {
        for (Suite suite : values()) {
            if (suite.number == number) {
                return suite;
            }
        }
        throw new CannotOpen();
    }
}
