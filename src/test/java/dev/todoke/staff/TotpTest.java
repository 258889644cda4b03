package dev.todoke.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TotpTest {

    /** The seed of RFC 6238 appendix B. */
    private static final byte[] RFC = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @Test
    void codesAreThoseOfRfc6238() {
        // The appendix prints eight digits; an app shows the last six of them.
        assertThat(Totp.code(RFC, 59 / 30)).isEqualTo("287082");
        assertThat(Totp.code(RFC, 1111111109L / 30)).isEqualTo("081804");
        assertThat(Totp.code(RFC, 1234567890L / 30)).isEqualTo("005924");
        assertThat(Totp.code(RFC, 20000000000L / 30)).isEqualTo("353130");
    }

    @Test
    void oneStepOfDriftIsTakenAndNoMore() {
        Instant now = Instant.ofEpochSecond(1_234_567_890L);
        long step = now.getEpochSecond() / 30;
        for (int drift = -3; drift <= 3; drift++) {
            OptionalLong found = Totp.stepOf(RFC, Totp.code(RFC, step + drift), now);
            assertThat(found).isEqualTo(Math.abs(drift) <= 1 ? OptionalLong.of(step + drift) : OptionalLong.empty());
        }
    }

    @Test
    void fullWidthDigitsAndSpacesMeanTheSame() {
        Instant now = Instant.ofEpochSecond(59);
        assertThat(Totp.stepOf(RFC, "287 082", now)).hasValue(1);
        assertThat(Totp.stepOf(RFC, "２８７０８２", now)).hasValue(1);
        assertThat(Totp.stepOf(RFC, "", now)).isEmpty();
        assertThat(Totp.stepOf(RFC, "287082287082", now)).isEmpty();
    }

    @Test
    void seedsSurviveBase32() {
        byte[] seed = Secrets.seed();
        assertThat(Totp.base32(seed)).matches("[A-Z2-7]{32}");
        assertThat(Totp.seed(Totp.base32(seed))).isEqualTo(seed);
        assertThat(Totp.base32(RFC)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Totp.seed("gezd")).isNull();
    }
}
