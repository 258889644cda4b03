package dev.todoke.staff.oidc;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import dev.todoke.kernel.Mac;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * One way to the provider and back. It travels in a cookie of the browser that set out, under a MAC, so that any node can
 * welcome it back and no other browser can finish it.
 *
 * @param purpose what it was begun for; a way begun for one thing does not end in another
 * @param back the page of the desk to go on to
 */
public record OidcAttempt(Purpose purpose, String state, String nonce, String verifier, String back, Instant until) {

    /** Long enough for a second factor at the provider. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    private static final String MAC = "oidc-attempt";
    private static final int LONGEST = 2_000;

    /** Why somebody is sent to the provider. */
    public enum Purpose {
        SIGN_IN,
        BIND
    }

    /** A new one, with 256 random bits each for state, nonce and verifier. */
    public static OidcAttempt begin(Purpose purpose, String back, Instant now) {
        return new OidcAttempt(
                purpose,
                new State(32).getValue(),
                new Nonce(32).getValue(),
                new CodeVerifier().getValue(),
                back,
                now.plus(LIFE));
    }

    /** For the cookie. */
    public String sealed(Mac mac) {
        byte[] text = String.join(
                        "\n", purpose.name(), state, nonce, verifier, back, Long.toString(until.getEpochSecond()))
                .getBytes(StandardCharsets.UTF_8);
        return base64(text) + "." + base64(mac.tag(MAC, text));
    }

    /** From the cookie; empty when it is not ours, or too old. */
    public static Optional<OidcAttempt> open(String sealed, Mac mac, Instant now) {
        int dot = sealed.indexOf('.');
        if (dot < 0 || sealed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] text = Base64.getUrlDecoder().decode(sealed.substring(0, dot));
            if (!mac.verify(MAC, text, Base64.getUrlDecoder().decode(sealed.substring(dot + 1)))) {
                return Optional.empty();
            }
            List<String> parts =
                    new String(text, StandardCharsets.UTF_8).lines().toList();
            OidcAttempt attempt = new OidcAttempt(
                    Purpose.valueOf(parts.get(0)),
                    parts.get(1),
                    parts.get(2),
                    parts.get(3),
                    parts.get(4),
                    Instant.ofEpochSecond(Long.parseLong(parts.get(5))));
            return Optional.of(attempt).filter(a -> now.isBefore(a.until()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "OidcAttempt(" + purpose + ")";
    }
}
