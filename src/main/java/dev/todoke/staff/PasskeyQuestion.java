package dev.todoke.staff;

import java.util.List;

/**
 * What a browser needs to ask a passkey; bytes as base 64 (URL alphabet).
 *
 * @param known the passkeys that may answer; none where that would tell who has one
 */
public record PasskeyQuestion(String challenge, String rpId, List<Known> known) {

    /** One passkey and how it may be reached. */
    public record Known(String id, List<String> transports) {

        static Known of(Passkey passkey) {
            return new Known(
                    Base64Url.text(passkey.credentialId()),
                    passkey.transports().stream().sorted().toList());
        }
    }
}
