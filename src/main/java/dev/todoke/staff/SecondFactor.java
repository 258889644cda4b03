package dev.todoke.staff;

import java.util.UUID;

/**
 * Proof that somebody was there just now, used up by giving it. Only {@link OneTimeCodes} makes one of a fresh code, only
 * {@link PasskeyProofs} one of an assertion, only {@link CompanySignIn} one of a provider's word.
 */
final class SecondFactor {

    private final UUID member;
    private final FactorKind kind;

    SecondFactor(UUID member, FactorKind kind) {
        this.member = member;
        this.kind = kind;
    }

    UUID member() {
        return member;
    }

    FactorKind kind() {
        return kind;
    }
}
