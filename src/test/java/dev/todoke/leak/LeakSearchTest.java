package dev.todoke.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeakSearchTest {

    private static final String NAME = "髙橋空色見本太郎";

    @TempDir
    Path folder;

    private final LeakSearch search = new LeakSearch(List.of(NAME, "canary-0001@mail.example", "空色町一丁目見本番地0042"));

    @Test
    void findsEveryFormOfAText() throws IOException {
        for (Form form : Form.values()) {
            for (byte[] bytes : form.of(NAME)) {
                Path file = Files.createTempFile(folder, form.name(), ".bin");
                Files.write(file, surrounded(bytes));
                assertThat(search.in(file))
                        .as(form.name())
                        .anyMatch(leak -> leak.canary().equals(NAME) && leak.form() == form);
                Files.delete(file);
            }
        }
    }

    @Test
    void findsABase64TextWhateverStandsBeforeIt() {
        for (String before : List.of("", "a", "ab", "abc", "abcd")) {
            byte[] text = (before + NAME + "tail").getBytes(StandardCharsets.UTF_8);
            byte[] encoded = java.util.Base64.getEncoder().encode(text);
            assertThat(search.in(encoded)).as(before).isNotEmpty();
        }
    }

    @Test
    void findsATextAcrossTheEdgeOfAChunk() throws IOException {
        byte[] text = NAME.getBytes(StandardCharsets.UTF_8);
        for (int before = (1 << 22) - text.length - 1; before < (1 << 22) + 2; before += 3) {
            byte[] bytes = new byte[before + text.length + 100];
            System.arraycopy(text, 0, bytes, before, text.length);
            Path file = Files.write(folder.resolve("big"), bytes);
            assertThat(search.in(file)).as("at " + before).hasSize(1);
        }
    }

    @Test
    void findsWhatTheEmbeddedDatabaseWroteAndAPlainSearchWouldMiss() throws SQLException, IOException {
        String url = "jdbc:h2:file:" + folder.resolve("planted").toAbsolutePath() + ";MODE=PostgreSQL";
        try (Connection connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("create table planted (id int primary key, text varchar(200))");
            statement.execute("create index planted_text on planted (text)");
            statement.execute("insert into planted values (1, '" + NAME + "')");
        }
        Path file = folder.resolve("planted.mv.db");
        assertThat(search.in(file)).extracting(LeakSearch.Leak::form).contains(Form.H2);
        String plain = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        String utf8 = new String(NAME.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(plain).doesNotContain(utf8);
    }

    @Test
    void findsNothingWhereNothingIs() throws IOException {
        byte[] noise = new byte[1 << 20];
        new java.util.Random(42).nextBytes(noise);
        Files.write(folder.resolve("noise"), noise);
        assertThat(search.in(folder)).isEmpty();
    }

    @Test
    void refusesATextThatChanceCouldWrite() {
        assertThatThrownBy(() -> new LeakSearch(List.of("1234567"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] surrounded(byte[] bytes) {
        byte[] all = new byte[bytes.length + 200];
        Arrays.fill(all, (byte) '=');
        System.arraycopy(bytes, 0, all, 77, bytes.length);
        return all;
    }
}
