package dev.todoke.staff;

import java.util.UUID;

/** A session and, this once, the secret for its cookie. */
public record OpenedSession(UUID session, UUID member, String secret) {

    @Override
    public String toString() {
        return "OpenedSession(" + session + ")";
    }
}
