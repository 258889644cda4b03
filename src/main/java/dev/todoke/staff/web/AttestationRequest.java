package dev.todoke.staff.web;

import dev.todoke.staff.Attestation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A new passkey, as {@code navigator.credentials.create} gives it: base 64 with the URL alphabet, no padding. */
record AttestationRequest(
        @NotNull @Size(max = 4000) String clientDataJson,
        @NotNull @Size(max = 8000) String attestationObject,
        @Nullable @Size(max = 8) List<@NotNull @Size(max = 20) String> transports) {

    Attestation read() {
        return new Attestation(clientDataJson, attestationObject, transports == null ? List.of() : transports);
    }

    @Override
    public String toString() {
        return "AttestationRequest(…)";
    }
}
