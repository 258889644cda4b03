package dev.todoke.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.support.Artefact;
import dev.todoke.support.PostgresServer;
import dev.todoke.support.PostgresServer.User;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A door as production runs it: its own database user, its own folder with a secrets file and no key store, no
 * migration. Whatever a winner does works; whatever would read a sealed value does not.
 */
@Tag("artefact")
class DoorRoleTest {

    private static final Pattern LINK = Pattern.compile("/f#([0-9A-Z-]+)");

    @TempDir
    static Path folder;

    private static PostgresServer postgres;
    private static Artefact door;
    private static String token;

    @BeforeAll
    static void prepareAtTheDeskAndOpenTheDoor() throws IOException {
        postgres = PostgresServer.start(folder.resolve("pg"), Map.of());
        Path desk = Files.createDirectory(folder.resolve("desk"));
        assertThat(Artefact.run(desk, postgres.settings(User.OWNER), "migrate").status())
                .isZero();
        Map<String, String> settings = new HashMap<>(postgres.settings(User.DESK));
        settings.put("todoke.mode", "demo");
        try (Artefact demo = Artefact.start(desk, settings)) {
            Matcher link = LINK.matcher(demo.log());
            assertThat(link.find()).as("a winner's link is printed").isTrue();
            token = link.group(1);
        }
        Path doorHome = Files.createDirectory(folder.resolve("door"));
        Path secrets = doorHome.resolve("door-secrets.json");
        Artefact.Ended made = Artefact.run(desk, settings, "door", "secrets", secrets.toString());
        assertThat(made.status()).as(made.output()).isZero();
        Map<String, String> own = new HashMap<>(postgres.settings(User.DOOR));
        own.putAll(Map.of(
                "todoke.mode", "small",
                "todoke.role", "door",
                "todoke.keys.door-secrets", secrets.toString()));
        door = Artefact.start(doorHome, own);
    }

    @AfterAll
    static void stop() {
        if (door != null) {
            door.close();
        }
        postgres.close();
    }

    @Test
    void aWinnerSendsCorrectsAndWithdrawsAtADoorThatCanReadNothing() throws SQLException {
        long before = count("submission_sealed");
        Visitor winner = new Visitor(door.url(), token);
        assertThat(winner.page().status()).isEqualTo(200);
        String receipt = winner.send(new Person(9001, 0));
        assertThat(receipt).isNotBlank();

        Visitor again = new Visitor(door.url(), token);
        again.prove(receipt);
        again.correct();
        again.send(new Person(9001, 1));
        assertThat(count("submission_sealed")).isEqualTo(before + 2);

        Visitor leaving = new Visitor(door.url(), token);
        leaving.prove(receipt);
        leaving.withdraw();
        assertThat(leaving.page().status()).isEqualTo(200);
        assertThat(count("withdrawal")).isEqualTo(1);
        assertThat(door.log()).doesNotContain("permission denied").doesNotContain("ERROR");
    }

    @Test
    void theDeskDoesNotExistHere() {
        Web web = new Web(door.url());
        assertThat(web.get("/desk").status()).isEqualTo(404);
        assertThat(web.get("/api/v1/campaigns").status()).isEqualTo(404);
    }

    @Test
    void noKeyStoreLiesBesideTheDoor() throws IOException {
        try (var files = Files.walk(folder.resolve("door"))) {
            assertThat(files.map(Path::toString)).noneMatch(file -> file.contains("keys"));
        }
    }

    private static long count(String table) throws SQLException {
        try (Connection connection = postgres.superuser();
                var row = connection.createStatement().executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }
}
