package dev.todoke.staff;

import java.util.UUID;

/** Somebody who has given the right password and nothing else. Only {@link SignIn} makes one; it opens nothing by itself. */
final class HalfSignedIn {

    private final UUID member;

    HalfSignedIn(UUID member) {
        this.member = member;
    }

    UUID member() {
        return member;
    }
}
