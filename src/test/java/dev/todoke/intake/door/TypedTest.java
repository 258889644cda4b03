package dev.todoke.intake.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TypedTest {

    private static Typed read(String body) {
        return Typed.of(body.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Property
    void whateverABrowserEncodesComesBack(@ForAll String value) {
        String whole = new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(read("a=1&name=" + URLEncoder.encode(whole, StandardCharsets.UTF_8))
                        .get("name"))
                .isEqualTo(whole);
    }

    @Property
    void noBytesAreAFault(@ForAll @Size(max = 200) byte[] body) {
        Typed.of(body).shown("name");
    }

    @Test
    void halfAPercentStandsAndTheFirstOfTwoCounts() {
        assertThat(read("name=%&name=b").get("name")).isEqualTo("%");
        assertThat(read("name=%4").get("name")).isEqualTo("%4");
        assertThat(read("name=%zz%41+b").get("name")).isEqualTo("%zzA b");
        assertThat(read("=&&name").get("name")).isEmpty();
    }

    @Test
    void whatIsShownAgainHasNoControlsAndNoDirectionMarks() {
        assertThat(read("name=%00%E3%81%82%E2%80%AE%07b").shown("name")).isEqualTo("あb");
    }
}
