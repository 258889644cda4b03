package dev.todoke.intake;

/** How a link reached its winner; it keeps its channel for life, and another channel gets a new link. */
public enum LinkChannel {
    ACCOUNT,
    MAIL,
    LETTER,
    COUNTER
}
