package dev.todoke.vault;

/** Whether a key version still seals, or only opens until no record needs it. Names stand in the database. */
public enum KeyState {
    ACTIVE,
    RETIRING
}
