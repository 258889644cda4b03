package dev.todoke.retention;

/** Why data is kept past its day by a named decision (保全の理由). */
public enum HoldReason {
    INCIDENT,
    SUBJECT_REQUEST,
    LEGAL_CLAIM,
    AUTHORITY,
    RETURNED_PARCEL
}
