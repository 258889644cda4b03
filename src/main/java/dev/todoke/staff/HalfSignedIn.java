package dev.todoke.staff;

import java.util.UUID;

/**
 * Somebody who has given one factor: the right password, or what a passkey checked of its owner. It opens nothing by
 * itself; only {@link SignIn}, {@link PasskeySignIn} and {@link CompanySignIn} make one.
 */
final class HalfSignedIn {

    private final UUID member;

    HalfSignedIn(UUID member) {
        this.member = member;
    }

    UUID member() {
        return member;
    }
}
