package dev.todoke.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** A durable PostgreSQL with the users that {@code docker/postgresql/users.sql} makes, as an operator prepares it. */
public final class PostgresServer implements AutoCloseable {

    /** Who connects; the password of each is its name. */
    public enum User {
        OWNER,
        DESK,
        DOOR,
        AUDITOR;

        String login() {
            return "todoke_" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final EmbeddedPostgres postgres;

    private PostgresServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** Starts one with its files in {@code data}; {@code settings} are lines of postgresql.conf. */
    public static PostgresServer start(Path data, Map<String, String> settings) {
        try {
            var builder = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("timezone", "America/Caracas")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on");
            settings.forEach(builder::setServerConfig);
            PostgresServer server = new PostgresServer(builder.start());
            server.makeUsers();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void makeUsers() throws IOException {
        String script = Files.readString(Path.of("docker/postgresql/users.sql"), StandardCharsets.UTF_8);
        for (User user : User.values()) {
            String variable = ":'" + user.login().substring("todoke_".length()) + "_password'";
            script = script.replace(variable, "'" + user.login() + "'");
        }
        execute("postgres", "create database todoke");
        execute("todoke", script);
    }

    private void execute(String database, String sql) {
        try (Connection connection = DriverManager.getConnection(postgres.getJdbcUrl("postgres", database));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the superuser in the database of Todoke. */
    public Connection superuser() throws SQLException {
        return DriverManager.getConnection(postgres.getJdbcUrl("postgres", "todoke"));
    }

    public Connection connect(User user) throws SQLException {
        return DriverManager.getConnection(url(), user.login(), user.login());
    }

    public String url() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/todoke";
    }

    /** What makes the program use this database as this user. */
    public Map<String, String> settings(User user) {
        return Map.of(
                "quarkus.datasource.jdbc.url", url(),
                "quarkus.datasource.username", user.login(),
                "quarkus.datasource.password", user.login());
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
