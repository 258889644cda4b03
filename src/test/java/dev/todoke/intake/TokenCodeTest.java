package dev.todoke.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.kernel.LinkToken;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TokenCodeTest {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    @Property(tries = 200)
    void aCodeIsReadHoweverItIsTyped(@ForAll boolean small, @ForAll boolean wide, @ForAll boolean grouped) {
        LinkToken token = TokenCode.fresh(RANDOM);
        String typed = grouped ? TokenCode.grouped(token) : token.text();
        typed = small ? typed.toLowerCase(Locale.ROOT) : typed;
        typed = wide ? widen(typed) : typed;
        assertThat(TokenCode.read("  " + typed.replace('0', 'o').replace('1', 'l') + "\n"))
                .contains(token);
    }

    @Property(tries = 50)
    void aWholeLinkOrMessageIsReadToo(@ForAll boolean message) {
        LinkToken token = TokenCode.fresh(RANDOM);
        String link = "https://door.example.jp/f#" + token.text();
        String typed = message ? "【青空工房】ご当選おめでとうございます。\n" + link + "\nDMには住所を書かないでください。" : link;
        assertThat(TokenCode.read(typed)).contains(token);
    }

    @Property(tries = 400)
    void oneWrongLetterIsNoticed(@ForAll @IntRange(max = 26) int at, @ForAll @IntRange(min = 1, max = 31) int by) {
        String word = TokenCode.fresh(RANDOM).text();
        char wrong = LETTERS.charAt((LETTERS.indexOf(word.charAt(at)) + by) % 32);
        assertThat(TokenCode.read(word.substring(0, at) + wrong + word.substring(at + 1)))
                .isEmpty();
    }

    @Property(tries = 400)
    void twoNeighboursSwappedAreNoticed(@ForAll @IntRange(max = 25) int at) {
        String word = TokenCode.fresh(RANDOM).text();
        String swapped = word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        assertThat(TokenCode.read(swapped).isPresent()).isEqualTo(swapped.equals(word));
    }

    @Test
    void whatCannotBeACodeIsNotLookedUp() {
        assertThat(TokenCode.read("")).isEmpty();
        assertThat(TokenCode.read("0".repeat(26))).isEmpty();
        assertThat(TokenCode.read("U".repeat(27))).isEmpty();
        assertThat(TokenCode.read("\uD800".repeat(27))).isEmpty();
        assertThat(TokenCode.read("0".repeat(100_000))).isEmpty();
    }

    /** 32 letters, 26 places, 20,000 codes: chi-square with 31 degrees of freedom stays below 90 (p about 1e-7 each). */
    @Test
    void everyPlaceHasEveryLetterEquallyOften() {
        int codes = 20_000;
        int[][] seen = new int[26][32];
        Set<String> all = new HashSet<>();
        for (int i = 0; i < codes; i++) {
            String word = TokenCode.fresh(RANDOM).text();
            all.add(word);
            for (int place = 0; place < 26; place++) {
                seen[place][LETTERS.indexOf(word.charAt(place))]++;
            }
        }
        assertThat(all).hasSize(codes);
        double expected = codes / 32.0;
        for (int[] place : seen) {
            double chiSquare = 0;
            for (int count : place) {
                chiSquare += (count - expected) * (count - expected) / expected;
            }
            assertThat(chiSquare).isLessThan(90);
        }
    }

    private static String widen(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            out.append(c > ' ' && c < 0x7F ? (char) (c + 0xFEE0) : c);
        }
        return out.toString();
    }
}
