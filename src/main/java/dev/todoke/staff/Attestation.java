package dev.todoke.staff;

import java.util.List;

/** What a browser hands over after it made a passkey: base 64 (URL alphabet), untrusted. */
public record Attestation(String clientDataJson, String attestationObject, List<String> transports) {
    @Override
    public String toString() {
        return "Attestation(…)";
    }
}
