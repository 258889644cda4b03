package dev.todoke.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a leaf as they lie in the database, read for nothing but their values: a word that no code of ours ever
 * wrote must be found, not stop whoever reads it.
 *
 * @param at microseconds since 1970
 */
record LeafColumns(
        UUID id,
        long at,
        String action,
        String actorKind,
        @Nullable UUID actor,
        String outcome,
        @Nullable UUID division,
        @Nullable UUID campaign,
        @Nullable String objectKind,
        @Nullable UUID object,
        @Nullable UUID session,
        @Nullable String reason,
        String counts,
        String codes,
        int recordsCount,
        byte @Nullable [] recordsHash,
        byte @Nullable [] noteCommitment,
        byte @Nullable [] networkCommitment) {}
