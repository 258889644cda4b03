package dev.todoke.vault.seal;

/** The keys a door needs for MACs; in role door they come from its secrets file, else from the key store. */
public enum DoorMacKey {
    /** Tokens of form links at rest. */
    LINK,
    /** Receipt codes, nonces and payload fingerprints. */
    RECEIPT,
    /** Form sessions and CSRF tokens of the door. */
    FORM_SESSION
}
