package dev.todoke.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.support.Artefact;
import dev.todoke.support.PostgresServer;
import dev.todoke.support.PostgresServer.User;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built program refuses what it must, with a status and a sentence, and leaves nothing behind. */
@Tag("artefact")
class StartedArtefactTest {

    @TempDir
    Path home;

    @Test
    void smallWithoutAKeyStoreNamesTheCommandAndTouchesNothing() {
        Artefact.Ended ended = Artefact.run(home, Map.of());
        assertThat(ended.status()).as(ended.output()).isEqualTo(StartRefusals.STATUS);
        assertThat(ended.output()).contains("java -jar quarkus-run.jar init");
        assertThat(home.resolve("data")).doesNotExist();
    }

    @Test
    void productionOnTheEmbeddedDatabaseIsRefusedBeforeItIsMade() {
        Artefact.Ended ended = Artefact.run(home, Map.of("todoke.mode", "production"));
        assertThat(ended.status()).as(ended.output()).isEqualTo(StartRefusals.STATUS);
        assertThat(ended.output())
                .contains("needs PostgreSQL", "plain http", "two hosts", "todoke.proxy.trusted")
                .doesNotContain("Exception");
        assertThat(home.resolve("data")).doesNotExist();
    }

    @Test
    void productionRefusesADatabaseThatLosesWhatItAcknowledged() throws IOException {
        var careless = Map.of("fsync", "off", "full_page_writes", "off", "synchronous_commit", "off");
        try (PostgresServer postgres = PostgresServer.start(home.resolve("pg"), careless)) {
            assertThat(Artefact.run(home, postgres.settings(User.OWNER), "migrate")
                            .status())
                    .isZero();
            Artefact.Ended ended = Artefact.run(home, production(postgres, User.DESK));
            assertThat(ended.status()).as(ended.output()).isEqualTo(StartRefusals.STATUS);
            assertThat(ended.output())
                    .contains("fsync = on", "full_page_writes = on", "synchronous_commit = on")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void smallRefusesAnEmbeddedDatabaseThatAcknowledgesBeforeItWrites() {
        assertThat(Artefact.run(home, Map.of(), "init").status()).isZero();
        Artefact.Ended ended = Artefact.run(
                home,
                Map.of(
                        "quarkus.datasource.jdbc.url",
                        "jdbc:h2:file:" + home.resolve("data/todoke")
                                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=500"));
        assertThat(ended.status()).as(ended.output()).isEqualTo(StartRefusals.STATUS);
        assertThat(ended.output()).contains("WRITE_DELAY=0").doesNotContain("Exception");
    }

    @Test
    void aNodeThatDoesNotMigrateRefusesAnOlderSchema() throws IOException {
        try (PostgresServer postgres = PostgresServer.start(home.resolve("pg"), Map.of())) {
            Artefact.Ended ended = Artefact.run(home, production(postgres, User.OWNER));
            assertThat(ended.status()).as(ended.output()).isEqualTo(StartRefusals.STATUS);
            assertThat(ended.output()).contains("quarkus-run.jar migrate");
        }
    }

    /** Settings that are sound, so that only the database can be the reason. The key store is only looked at. */
    private Map<String, String> production(PostgresServer postgres, User user) throws IOException {
        Path keys = home.resolve("keys");
        if (Files.notExists(keys)) {
            Files.createDirectory(
                    keys, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.createFile(
                    keys.resolve("present"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Map<String, String> settings = new HashMap<>(postgres.settings(user));
        settings.putAll(Map.of(
                "todoke.mode", "production",
                "todoke.door.url", "https://prizes.example.jp",
                "todoke.desk.url", "https://desk.example.jp",
                "todoke.proxy.trusted", "true"));
        return settings;
    }
}
