package dev.todoke.kernel;

/** Why somebody opens sealed data (閲覧理由). The code stands in the audit leaf; it is chosen, never typed. */
public enum AccessReason {
    TELLING_WINNERS,
    ADDRESS_CHECK,
    SHIPPING,
    INQUIRY,
    RETURNED_PARCEL,
    SUBJECT_REQUEST,
    INCIDENT,
    /** The rule under which newly arrived records are read once for hints and carrier problems. */
    DERIVE,
    /** A member of staff signs in or steps up, and their own one-time code is compared. */
    SIGN_IN,
    /** A notice is sent to members of staff. */
    STAFF_NOTICE,
    /** Somebody who audits reads what was written down beside a leaf. */
    AUDIT
}
