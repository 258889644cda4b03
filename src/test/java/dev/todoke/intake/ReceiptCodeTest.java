package dev.todoke.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ReceiptCodeTest {

    @Property
    void aCodeIsReadAsItIsShown(@ForAll @Size(32) byte[] mac) {
        ReceiptCode code = ReceiptCode.of(mac);
        assertThat(code.shown()).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(ReceiptCode.read(code.shown())).contains(code);
        assertThat(ReceiptCode.read(" " + code.text().toLowerCase(java.util.Locale.ROOT) + "　"))
                .contains(code);
    }

    @Property
    void allSixtyBitsCount(@ForAll @Size(32) byte[] mac, @ForAll byte bit) {
        byte[] other = Arrays.copyOf(mac, mac.length);
        int at = Math.floorMod(bit, 60);
        other[at / 8] ^= (byte) (0x80 >> (at % 8));
        assertThat(ReceiptCode.of(other)).isNotEqualTo(ReceiptCode.of(mac));
    }

    @Test
    void whatIsNoCodeIsNotTried() {
        assertThat(ReceiptCode.read("")).isEmpty();
        assertThat(ReceiptCode.read("ABCD-EFGH")).isEmpty();
        assertThat(ReceiptCode.read("UUUU-UUUU-UUUU")).isEmpty();
        assertThat(ReceiptCode.read("0".repeat(500))).isEmpty();
    }

    @Test
    void aCodeDoesNotPrint() {
        assertThat(ReceiptCode.of(new byte[32]).toString()).doesNotContain("0000");
    }
}
