package dev.todoke.staff.web;

import dev.todoke.staff.Assertion;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A passkey's answer, as {@code navigator.credentials.get} gives it: base 64 with the URL alphabet, no padding. */
record AssertionRequest(
        @NotNull @Size(max = 2000) String id,
        @NotNull @Size(max = 4000) String clientDataJson,
        @NotNull @Size(max = 4000) String authenticatorData,
        @NotNull @Size(max = 2000) String signature,
        @Nullable @Size(max = 200) String userHandle) {

    Assertion read() {
        return new Assertion(id, clientDataJson, authenticatorData, signature, userHandle == null ? "" : userHandle);
    }

    @Override
    public String toString() {
        return "AssertionRequest(…)";
    }
}
