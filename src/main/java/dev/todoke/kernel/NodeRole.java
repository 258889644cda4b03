package dev.todoke.kernel;

/** Which faces this process shows: the door (受付口), the desk (事務局), or both. */
public enum NodeRole {
    ALL,
    DOOR,
    DESK;

    public boolean hasDoor() {
        return this != DESK;
    }

    public boolean hasDesk() {
        return this != DOOR;
    }
}
