package dev.todoke.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todoke.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What browsers send is read; anything else is a refusal and never a fault. */
class MultipartTest {

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void partsAreReadByName() {
        Map<String, byte[]> parts = Multipart.parse(
                bytes("--B\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\ntoken\r\n"
                        + "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"当選者.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\na,b\r\n--not the boundary\r\n1,2\r\n--B--\r\n"),
                "B");
        assertThat(parts).containsOnlyKeys("csrf", "file");
        assertThat(new String(parts.get("csrf"), StandardCharsets.UTF_8)).isEqualTo("token");
        assertThat(new String(parts.get("file"), StandardCharsets.UTF_8)).isEqualTo("a,b\r\n--not the boundary\r\n1,2");
    }

    @Test
    void anythingElseIsRefused() {
        for (String body : new String[] {
            "",
            "--B",
            "--B\r\n",
            "--B\r\n\r\nx\r\n--B--",
            "--B\r\nContent-Disposition: form-data\r\n\r\nx\r\n--B--",
            "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nnever ends",
            "--C\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n--C--",
            "--Bgarbage\r\n"
        }) {
            assertThatThrownBy(() -> Multipart.parse(bytes(body), "B")).isInstanceOf(Refusal.class);
        }
    }

    @Property(tries = 2000)
    void rubbishIsReadOrRefused(@ForAll @Size(max = 200) byte[] rubbish) {
        byte[] body = new byte[rubbish.length + 3];
        System.arraycopy(bytes("--B"), 0, body, 0, 3);
        System.arraycopy(rubbish, 0, body, 3, rubbish.length);
        try {
            Multipart.parse(body, "B");
        } catch (Refusal refusal) {
            assertThat(refusal.type().status()).isEqualTo(400);
        }
    }
}
