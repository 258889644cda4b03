package dev.todoke.story;

import dev.todoke.support.Artefact;
import dev.todoke.support.PostgresServer;
import dev.todoke.support.PostgresServer.User;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Tag;

@Tag("artefact")
class StoryOnPostgresTest extends StoryScenario {

    @Override
    Installation install(Path folder) {
        PostgresServer postgres = PostgresServer.start(folder.resolve("pg"), Map.of());
        Artefact.Ended migrated = Artefact.run(folder, postgres.settings(User.OWNER), "migrate");
        if (migrated.status() != 0) {
            throw new AssertionError(migrated.output());
        }
        return new Installation() {
            @Override
            public Path home() {
                return folder;
            }

            @Override
            public Map<String, String> settings() {
                return postgres.settings(User.DESK);
            }

            @Override
            public Map<String, Path> places() {
                return Map.of(
                        "database", folder.resolve("pg"),
                        "write-ahead log", folder.resolve("pg/pg_wal"),
                        "key store", folder.resolve("keys"),
                        "logs", folder.resolve("logs"),
                        "temporary files", folder.resolve("tmp"));
            }

            @Override
            public Connection database() throws SQLException {
                return postgres.superuser();
            }

            @Override
            public void settle() throws SQLException {
                try (Connection connection = postgres.superuser()) {
                    connection.createStatement().execute("checkpoint");
                }
            }

            @Override
            public void close() {
                postgres.close();
            }
        };
    }
}
