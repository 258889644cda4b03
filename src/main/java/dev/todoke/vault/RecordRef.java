package dev.todoke.vault;

import java.util.UUID;

/**
 * Names one revision of one sealed record. All of it is bound into the envelope, so that a body can be opened only as
 * what it was sealed as, and where.
 *
 * @param scope the campaign, or the division or instance where there is none
 * @param subject the winner, or {@link #NOBODY}
 * @param revision from 1
 * @param schema version of the payload's layout for this kind
 */
public record RecordRef(Kind kind, UUID scope, UUID subject, UUID record, int revision, int schema) {

    public static final UUID NOBODY = new UUID(0, 0);
    /** Scope of what belongs to no campaign and no division. */
    public static final UUID INSTANCE = new UUID(0, 1);
}
