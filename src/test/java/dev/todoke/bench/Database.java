package dev.todoke.bench;

import dev.todoke.support.Artefact;
import dev.todoke.support.PostgresServer;
import dev.todoke.support.PostgresServer.User;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The database of a bench: the embedded one in a file, or a durable PostgreSQL with the users of an installation. */
final class Database implements AutoCloseable {

    /** Which one. */
    enum Brand {
        H2,
        POSTGRESQL
    }

    private static final List<String> DURABILITY =
            List.of("server_version", "fsync", "synchronous_commit", "full_page_writes", "wal_sync_method");

    private final @Nullable PostgresServer postgres;
    private final Path files;

    private Database(@Nullable PostgresServer postgres, Path files) {
        this.postgres = postgres;
        this.files = files;
    }

    /** Ready to be used; on PostgreSQL the owner has migrated. */
    static Database start(Brand brand, Path home) {
        if (brand == Brand.H2) {
            return new Database(null, home);
        }
        Database database = new Database(PostgresServer.start(home.resolve("pg"), Map.of()), home.resolve("pg"));
        Artefact.Ended migrated = Artefact.run(home, database.settings(User.OWNER), "migrate");
        if (migrated.status() != 0) {
            throw new IllegalStateException(migrated.output());
        }
        return database;
    }

    Map<String, String> settings(User user) {
        return postgres == null ? Map.of() : postgres.settings(user);
    }

    /** What the server itself says about how it keeps what it was given. */
    String conditions() {
        if (postgres == null) {
            return "H2 in a file, as shipped: each commit written to the file (WRITE_DELAY=0), not forced to the disk";
        }
        List<String> said = new ArrayList<>();
        try (Connection connection = postgres.superuser();
                var statement = connection.createStatement()) {
            for (String name : DURABILITY) {
                try (ResultSet row = statement.executeQuery("show " + name)) {
                    row.next();
                    said.add(name + "=" + row.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return "PostgreSQL " + String.join(" ", said);
    }

    /** CPU milliseconds of the server's processes; of H2, which works inside the node, none of its own. */
    long cpu() {
        try {
            return postgres == null
                    ? 0
                    : Figures.cpuOfTree(Long.parseLong(
                            Files.readAllLines(files.resolve("postmaster.pid")).get(0)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (postgres != null) {
            postgres.close();
        }
    }
}
