package dev.todoke.staff;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session and, this once, the secret for its cookie.
 *
 * @param browserSecret for the cookie of a registered browser, when it has a new one
 */
public record OpenedSession(
        UUID session, UUID member, String secret, @Nullable String browserSecret) {

    OpenedSession(UUID session, UUID member, String secret) {
        this(session, member, secret, null);
    }

    OpenedSession on(String newBrowserSecret) {
        return new OpenedSession(session, member, secret, newBrowserSecret);
    }

    @Override
    public String toString() {
        return "OpenedSession(" + session + ")";
    }
}
