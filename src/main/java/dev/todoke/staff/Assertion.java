package dev.todoke.staff;

/** What a browser hands over after somebody used a passkey: five pieces of base 64 (URL alphabet), untrusted. */
public record Assertion(
        String id, String clientDataJson, String authenticatorData, String signature, String userHandle) {
    @Override
    public String toString() {
        return "Assertion(…)";
    }
}
