package dev.todoke.kernel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Exactly what is about to happen, so that a permission cannot be used for something else.
 *
 * @param division the division it belongs to; the wall is checked here
 * @param object the campaign, list, winner or division it concerns
 * @param contentHash SHA-256 in hex of what it covers (for example the record ids of a list), or null
 * @param rows how many people it touches; 0 where that has no meaning
 */
public record Operation(
        OperationCode code,
        UUID division,
        UUID object,
        @Nullable String contentHash,
        int rows) {

    public static Operation on(OperationCode code, UUID division, UUID object) {
        return new Operation(code, division, object, null, 0);
    }
}
