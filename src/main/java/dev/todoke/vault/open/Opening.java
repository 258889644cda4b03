package dev.todoke.vault.open;

import dev.todoke.kernel.AccessReason;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One opening: who, for what, why. It becomes one audit leaf, committed before anything is opened. */
public record Opening(
        Authority authority,
        Operation operation,
        AccessReason reason,
        @Nullable UUID division,
        @Nullable UUID campaign) {}
