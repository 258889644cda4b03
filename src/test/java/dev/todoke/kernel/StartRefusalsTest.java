package dev.todoke.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What production refuses, and that it says what to do. Each test changes one thing in an installation that starts. */
class StartRefusalsTest {

    @TempDir
    Path home;

    private final Map<String, String> settings = new HashMap<>();

    @BeforeEach
    void aSoundInstallation() throws IOException {
        Path keys = folder("keys", "rwx------");
        Files.createFile(
                keys.resolve("root"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        settings.putAll(Map.of(
                "todoke.mode", "production",
                "todoke.keys.dir", keys.toString(),
                "todoke.data", home.resolve("data").toString(),
                "quarkus.datasource.jdbc.url", "jdbc:postgresql://db.example/todoke",
                "todoke.door.url", "https://prizes.example.jp",
                "todoke.desk.url", "https://desk.example.jp",
                "todoke.proxy.trusted", "true"));
    }

    @Test
    void aSoundInstallationStarts() {
        assertThat(reasons()).isEmpty();
    }

    @Test
    void productionRefusesTheEmbeddedDatabase() {
        settings.put("quarkus.datasource.jdbc.url", "jdbc:h2:file:./data/todoke");
        assertThat(reasons()).singleElement().asString().contains("PostgreSQL", "QUARKUS_DATASOURCE_JDBC_URL");
    }

    @Test
    void productionRefusesPlainHttpOrigins() {
        settings.put("todoke.door.url", "http://prizes.example.jp");
        assertThat(reasons()).singleElement().asString().contains("todoke.door.url");
    }

    @Test
    void productionRefusesAPlainPortWithoutADeclaredProxy() {
        settings.put("todoke.proxy.trusted", "false");
        assertThat(reasons()).singleElement().asString().contains("todoke.proxy.trusted=true");
    }

    @Test
    void productionRefusesDoorAndDeskOnOneHost() {
        settings.put("todoke.desk.url", "https://Prizes.example.jp:8443");
        assertThat(reasons()).singleElement().asString().contains("two hosts");
    }

    @Test
    void withoutAKeyStoreTheCommandIsNamed() {
        settings.put("todoke.keys.dir", home.resolve("nowhere").toString());
        assertThat(reasons()).singleElement().asString().contains("java -jar quarkus-run.jar init");
        settings.put("todoke.mode", "small");
        assertThat(reasons()).singleElement().asString().contains("java -jar quarkus-run.jar init");
    }

    @Test
    void aKeyStoreThatOthersMayReadIsRefused() throws IOException {
        Files.setPosixFilePermissions(home.resolve("keys/root"), PosixFilePermissions.fromString("rw-r-----"));
        assertThat(reasons()).singleElement().asString().contains("chmod -R go=");
    }

    @Test
    void aKeyStoreInsideTheDatabasesFolderIsRefused() {
        settings.put("todoke.data", home.toString());
        assertThat(reasons()).singleElement().asString().contains("todoke.keys.dir");
    }

    @Test
    void aDoorNeedsNoKeyStore() {
        settings.put("todoke.role", "door");
        settings.put("todoke.keys.dir", home.resolve("nowhere").toString());
        assertThat(reasons()).isEmpty();
    }

    @Test
    void smallMayUseTheEmbeddedDatabaseOverPlainHttp() {
        settings.put("todoke.mode", "small");
        settings.remove("quarkus.datasource.jdbc.url");
        settings.remove("todoke.door.url");
        settings.remove("todoke.desk.url");
        assertThat(reasons()).isEmpty();
    }

    @Test
    void theDemoNeedsNothing() {
        settings.clear();
        settings.put("todoke.mode", "demo");
        assertThat(reasons()).isEmpty();
    }

    private List<String> reasons() {
        return StartRefusals.of(name -> Optional.ofNullable(settings.get(name)));
    }

    private Path folder(String name, String rights) throws IOException {
        return Files.createDirectory(
                home.resolve(name), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights)));
    }
}
