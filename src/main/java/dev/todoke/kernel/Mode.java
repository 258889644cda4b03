package dev.todoke.kernel;

/** How strict this installation is; see DESIGN §2. The default is {@link #SMALL}. */
public enum Mode {
    /** Loopback only, invented people, everything prepared. */
    DEMO,
    /** One node, H2 allowed. */
    SMALL,
    /** PostgreSQL; refuses to start on unsafe settings. */
    PRODUCTION
}
