package dev.todoke.winner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todoke.kernel.EmailAddress;
import dev.todoke.kernel.Handle;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ContactBytesTest {

    @Test
    void theBytesAreFrozen() {
        ContactData all = new ContactData(new Handle("hana"), "7", "花子 𠮷", new EmailAddress("h@example.jp"));
        ContactData least = new ContactData(new Handle("hana"), null, null, null);

        assertThat(new String(ContactBytes.write(all), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"displayName\":\"花子 𠮷\",\"email\":\"h@example.jp\",\"handle\":\"hana\",\"platformId\":\"7\"}");
        assertThat(new String(ContactBytes.write(least), StandardCharsets.UTF_8))
                .isEqualTo("{\"handle\":\"hana\"}");
        assertThat(ContactBytes.read(ContactBytes.write(all))).isEqualTo(all);
        assertThat(ContactBytes.read(ContactBytes.write(least))).isEqualTo(least);
    }

    @Test
    void nothingPrintsWhatIsInside() {
        ContactData contact = new ContactData(new Handle("hana"), "7", "花子", null);

        assertThat(contact).hasToString("ContactData(…)");
        assertThatThrownBy(() -> ContactBytes.read("{\"handle\":7,\"x\":\"花子\"}".getBytes(StandardCharsets.UTF_8)))
                .hasMessageNotContaining("花子");
    }
}
