package dev.todoke.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todoke.kernel.Refusal;
import org.junit.jupiter.api.Test;

/** How a token is written, and from where it may come. */
class TokenTextTest {

    @Test
    void everyBrokenCharacterIsSeenWithoutAskingAnybody() {
        String text = TokenText.fresh().text();
        assertThat(text).matches("tdk_[0-9A-Za-z]{57}");
        assertThat(TokenText.of(text)).isPresent();
        for (int i = 0; i < text.length(); i++) {
            char other = text.charAt(i) == 'a' ? 'b' : 'a';
            assertThat(TokenText.of(text.substring(0, i) + other + text.substring(i + 1)))
                    .isEmpty();
        }
        assertThat(TokenText.of(text + "a")).isEmpty();
        assertThat(TokenText.of("")).isEmpty();
        assertThat(TokenText.of(null)).isEmpty();
        assertThat(TokenText.fresh().toString()).doesNotContain("tdk_");
    }

    @Test
    void theChecksumIsTheCrc32ThatScannersCompute() {
        // python3: zlib.crc32(b"tdk_" + b"0"*51) in base 62 with digits, capitals, small letters, six places.
        assertThat(TokenText.of("tdk_" + "0".repeat(51) + "4SejjH")).isPresent();
    }

    @Test
    void networksAreCountedInBits() {
        Networks two = Networks.of("203.0.113.0/24, 2001:db8::/33");
        assertThat(two.admit("203.0.113.255")).isTrue();
        assertThat(two.admit("203.0.114.1")).isFalse();
        assertThat(two.admit("2001:db8:7fff::1")).isTrue();
        assertThat(two.admit("2001:db8:8000::1")).isFalse();
        assertThat(two.admit("")).isFalse();
        assertThat(Networks.of(" ").admit("203.0.113.1")).isTrue();
        for (String wrong : new String[] {"203.0.113.0", "203.0.113.0/33", "example.org/8", "::1/129", "999.1.1.1/8"}) {
            assertThatThrownBy(() -> Networks.of(wrong)).isInstanceOf(Refusal.class);
        }
    }
}
