package dev.todoke.winner;

/** How far a parcel is, as a winner's status page says it. */
public enum ParcelState {
    SHIPPED,
    DELIVERED
}
