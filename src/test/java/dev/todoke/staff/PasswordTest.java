package dev.todoke.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todoke.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Passwords, waits, sessions and approvals, without a database. */
class PasswordTest {

    private final Argon2 argon2 = new Argon2();

    @Test
    void aPasswordFitsItsOwnStringOnly() {
        String phc = argon2.hash("correct horse battery staple");
        assertThat(phc).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(argon2.verify(phc, "correct horse battery staple")).isTrue();
        assertThat(argon2.verify(phc, "correct horse battery stapler")).isFalse();
        assertThat(argon2.verify(phc, "")).isFalse();
        assertThat(argon2.hash("correct horse battery staple")).isNotEqualTo(phc);
    }

    @Test
    void whoeverDoesNotExistNeverFitsNotEvenWithTheStandInsPassword() {
        assertThat(argon2.verify(null, "nobody has this password")).isFalse();
    }

    @Test
    void fullWidthLettersAreTheSamePassword() {
        String phc = argon2.hash("ｃｏｒｒｅｃｔ　horse battery");
        assertThat(argon2.verify(phc, "correct horse battery")).isTrue();
    }

    /** Made with the reference program: {@code echo -n password | argon2 somesalt -id -t 2 -k 65536 -p 1 -l 24}. */
    @Test
    void stringsOfOtherProgramsAreUnderstood() {
        String reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertThat(argon2.verify(reference, "password")).isTrue();
        assertThat(argon2.verify(reference, "passwore")).isFalse();
    }

    @Test
    void shortLongAndGuessablePasswordsAreRefused() {
        for (String bad : new String[] {
            "", "elevenchars", "aaaaaaaaaaaaaaaa", "todoke123456", "mori.hanako1", "passwordpassword", "x".repeat(129)
        }) {
            assertThatThrownBy(() -> PasswordRule.check(bad, "mori.hanako"))
                    .as(bad)
                    .isInstanceOf(Refusal.class);
        }
        for (String good : new String[] {"correct horse battery staple", "みかんとりんごをたべるひ", "zq7!kfPw02mx"}) {
            assertThatCode(() -> PasswordRule.check(good, "mori.hanako")).doesNotThrowAnyException();
        }
    }

    @Test
    void theWaitGrowsAndHasAnEnd() {
        assertThat(SignInDelays.delay(4)).isEqualTo(Duration.ZERO);
        assertThat(SignInDelays.delay(5)).isEqualTo(Duration.ofSeconds(2));
        assertThat(SignInDelays.delay(8)).isEqualTo(Duration.ofSeconds(16));
        assertThat(SignInDelays.delay(1_000)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void aSessionEndsAfterHalfAnHourOfSilenceAndTwelveHoursOfUse() {
        Instant start = Instant.parse("2026-11-25T00:00:00Z");
        StaffSession session =
                new StaffSession(UUID.randomUUID(), UUID.randomUUID(), FactorKind.TOTP, new byte[32], start);
        assertThat(session.isOpen(start.plus(Duration.ofMinutes(30)).minusMillis(1)))
                .isTrue();
        assertThat(session.isOpen(start.plus(Duration.ofMinutes(30)))).isFalse();
        session.see(start.plus(Duration.ofHours(11).plusMinutes(55)));
        assertThat(session.isOpen(start.plus(Duration.ofHours(12)).minusMillis(1)))
                .isTrue();
        assertThat(session.isOpen(start.plus(Duration.ofHours(12)))).isFalse();
    }

    @Test
    void anApprovalLivesUntilTheEndOfTheNextBusinessDayInJapan() {
        LocalDate thursday = LocalDate.of(2026, 11, 26);
        assertThat(RequestedApprovals.endOfNextBusinessDay(thursday)).isEqualTo(Instant.parse("2026-11-27T15:00:00Z"));
        assertThat(RequestedApprovals.endOfNextBusinessDay(thursday.plusDays(1)))
                .isEqualTo(Instant.parse("2026-11-30T15:00:00Z"));
        assertThat(RequestedApprovals.endOfNextBusinessDay(thursday.plusDays(2)))
                .isEqualTo(Instant.parse("2026-11-30T15:00:00Z"));
    }
}
