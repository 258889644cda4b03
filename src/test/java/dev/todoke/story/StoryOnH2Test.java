package dev.todoke.story;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Tag;

@Tag("artefact")
class StoryOnH2Test extends StoryScenario {

    @Override
    Installation install(Path folder) {
        return new Installation() {
            @Override
            public Path home() {
                return folder;
            }

            @Override
            public Map<String, String> settings() {
                return Map.of();
            }

            @Override
            public Map<String, Path> places() {
                return Map.of(
                        "database", folder.resolve("data"),
                        "key store", folder.resolve("keys"),
                        "logs", folder.resolve("logs"),
                        "temporary files", folder.resolve("tmp"));
            }

            @Override
            public Connection database() throws SQLException {
                return DriverManager.getConnection(
                        "jdbc:h2:file:" + folder.resolve("data/todoke") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
                        "todoke",
                        "");
            }

            @Override
            public void settle() {
                // The file is complete once its only user has closed it.
            }

            @Override
            public void close() {
                // The folder goes with the test.
            }
        };
    }
}
