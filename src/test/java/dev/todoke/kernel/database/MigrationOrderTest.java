package dev.todoke.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.support.PostgresServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that has the highest number already takes the lower ones that came later; until then no node serves it. */
class MigrationOrderTest {

    private static final Path ALL = Path.of("src/main/resources/db/migration");
    private static final List<String> LATER = List.of("V011", "V021", "V061", "V081", "V112", "V113", "V114", "V122");

    @TempDir
    static Path folder;

    @Test
    void lowerNumbersReachAnExistingEmbeddedDatabase() throws IOException {
        String url = "jdbc:h2:file:" + folder.resolve("h2").resolve("todoke").toAbsolutePath()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        grows(Flyway.configure().dataSource(url, "todoke", ""));
    }

    @Test
    void lowerNumbersReachAnExistingServer() throws IOException {
        try (PostgresServer server = PostgresServer.start(folder.resolve("pg"), Map.of("fsync", "off"))) {
            grows(Flyway.configure().dataSource(server.url(), "todoke_owner", "todoke_owner"));
        }
    }

    private static void grows(FluentConfiguration database) throws IOException {
        Flyway before = with(database, older());
        before.migrate();
        assertThat(DatabaseGuard.schema(before)).isEmpty();

        Flyway after = with(database, ALL);
        assertThat(DatabaseGuard.schema(after)).singleElement().asString().contains("older than this program");
        assertThat(DatabaseGuard.schema(new FluentConfiguration()
                        .configuration(after.getConfiguration())
                        .outOfOrder(false)
                        .load()))
                .as("even where they would be passed over")
                .singleElement()
                .asString()
                .contains("older than this program");

        assertThat(after.migrate().migrationsExecuted).isEqualTo(LATER.size());
        after.validate();
        assertThat(DatabaseGuard.schema(after)).isEmpty();
        assertThat(DatabaseGuard.schema(before)).singleElement().asString().contains("newer than this program");
    }

    /** As the program is set up. */
    private static Flyway with(FluentConfiguration database, Path migrations) throws IOException {
        Properties program = new Properties();
        try (var in =
                Files.newBufferedReader(Path.of("src/main/resources/application.properties"), StandardCharsets.UTF_8)) {
            program.load(in);
        }
        return new FluentConfiguration()
                .configuration(database)
                .outOfOrder(Boolean.parseBoolean(program.getProperty("quarkus.flyway.out-of-order", "false")))
                .locations("filesystem:" + migrations.toAbsolutePath())
                .load();
    }

    private static Path older() throws IOException {
        Path older = Files.createDirectories(folder.resolve("older"));
        try (var files = Files.list(ALL)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (LATER.stream().noneMatch(name::startsWith) && Files.notExists(older.resolve(name))) {
                    Files.copy(file, older.resolve(name));
                }
            }
        }
        return older;
    }
}
