package dev.todoke.staff;

import java.util.List;

/**
 * What a browser needs to make a passkey.
 *
 * @param question the challenge, and the passkeys that exist already
 * @param userHandle the member's id as base 64; an authenticator keeps it
 * @param algorithms COSE numbers, best first
 */
public record PasskeyWanted(
        PasskeyQuestion question, String userHandle, String name, String displayName, List<Long> algorithms) {
    @Override
    public String toString() {
        return "PasskeyWanted(…)";
    }
}
