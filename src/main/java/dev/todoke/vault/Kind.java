package dev.todoke.vault;

/** Every kind of sealed record, registered once with a number that stands in the envelope and never changes. */
public enum Kind {
    /** Handle, platform id, display name, known mail of a winner; held by {@code winner}, scope campaign. */
    WINNER_CONTACT(1),
    /** The link's token until a submission arrives; held by {@code winner}, scope campaign. */
    LINK_TOKEN(2),
    /** Delivery details of a winner; held by {@code intake}, scope campaign. */
    DELIVERY_DETAILS(3),
    /** A staff member's TOTP seed; held by {@code staff}, scope instance. */
    STAFF_TOTP(4),
    /** A staged upload; held by {@code winner}, scope campaign, 24 hours. */
    STAGED_UPLOAD(5),
    /** A mail address or chat address of staff; held by {@code post}, scope division or instance. */
    POST_RECIPIENT(6),
    /** Note and network of an access, beside its leaf; held by {@code audit}, scope instance, one year. */
    AUDIT_NOTE(7);

    private final int number;

    Kind(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
