package dev.todoke.intake;

/** What one revocation row covers. */
public enum RevocationScope {
    LINK,
    WINNER,
    CAMPAIGN,
    /** Every link that was sent through one account. */
    CHANNEL
}
