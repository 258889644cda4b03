package dev.todoke.staff;

import java.util.UUID;

/** Proof that somebody gave a fresh one-time code, used up by giving it. Only {@link OneTimeCodes} makes one. */
final class SecondFactor {

    private final UUID member;

    SecondFactor(UUID member) {
        this.member = member;
    }

    UUID member() {
        return member;
    }
}
