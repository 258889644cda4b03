package dev.todoke.staff.web;

import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A named piece of work, as the refusal that asked for a step-up named it. */
record WorkRequest(
        @NotNull OperationCode operation,
        @NotNull UUID division,
        @NotNull UUID object,
        @Nullable @Pattern(regexp = HASH) String contentHash,
        @PositiveOrZero int rows) {

    static final String HASH = "[0-9a-f]{64}";

    Operation named() {
        return named(operation, division, object, contentHash, rows);
    }

    static Operation named(OperationCode code, UUID division, UUID object, @Nullable String contentHash, int rows) {
        return new Operation(code, division, object, contentHash, rows);
    }
}
