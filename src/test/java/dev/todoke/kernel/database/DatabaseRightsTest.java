package dev.todoke.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todoke.support.PostgresServer;
import dev.todoke.support.PostgresServer.User;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every table × right × database user, compared with {@code rights.csv}: S select, I insert, U update, u update of some
 * columns, D delete. A table that is missing there has not been thought about.
 */
class DatabaseRightsTest {

    private static final List<User> USERS = List.of(User.DOOR, User.DESK, User.AUDITOR);

    @TempDir
    static Path folder;

    private static PostgresServer postgres;

    @BeforeAll
    static void migrateAsTheOwner() throws SQLException {
        postgres = PostgresServer.start(folder.resolve("pg"), Map.of("fsync", "off"));
        Flyway.configure()
                .dataSource(postgres.url(), "todoke_owner", "todoke_owner")
                .locations("classpath:db/migration")
                .load()
                .migrate();
        try (Connection owner = postgres.connect(User.OWNER)) {
            MigrateCommand.grant(owner);
            MigrateCommand.grant(owner);
        }
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void everyUserMayDoExactlyWhatTheTableSays() throws SQLException, IOException {
        Map<String, String> expected = new TreeMap<>();
        try (var in = DatabaseRightsTest.class.getResourceAsStream("/rights.csv")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> expected.put(line.substring(0, line.indexOf(',')), line));
        }
        Map<String, String> real = new TreeMap<>();
        for (String table : tables()) {
            StringBuilder line = new StringBuilder(table);
            for (User user : USERS) {
                line.append(',').append(rights(user, table));
            }
            real.put(table, line.toString());
        }
        assertThat(real).as("rights of " + USERS + " by table").isEqualTo(expected);
    }

    /** "Key (name)=(…) already exists" would put a value into the database server's own log. */
    @Test
    void theServersLogDoesNotRepeatValues() throws SQLException {
        for (User user : User.values()) {
            try (Connection connection = postgres.connect(user);
                    var statement = connection.createStatement()) {
                for (var setting : Map.of("log_error_verbosity", "terse", "log_parameter_max_length_on_error", "0")
                        .entrySet()) {
                    var shown = statement.executeQuery("show " + setting.getKey());
                    assertThat(shown.next()).isTrue();
                    assertThat(shown.getString(1))
                            .as("%s of %s", setting.getKey(), user)
                            .isEqualTo(setting.getValue());
                }
            }
        }
    }

    @Test
    void theDoorReadsNoSealedTable() throws SQLException {
        Set<String> denied = new TreeSet<>();
        Set<String> sealed = new TreeSet<>(tables());
        sealed.removeIf(table -> !table.endsWith("_sealed") && !table.equals("record_key"));
        try (Connection door = postgres.connect(User.DOOR)) {
            for (String table : sealed) {
                assertThatThrownBy(() -> door.createStatement().execute("select * from " + table))
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                e -> assertThat(e.getSQLState()).isEqualTo("42501"));
                denied.add(table);
            }
        }
        assertThat(denied).hasSizeGreaterThan(3).isEqualTo(sealed);
    }

    /** With the real user, and counted: what was written into the log stays as it was written. */
    @Test
    void theDeskChangesNothingThatStandsInTheLog() throws SQLException {
        List<String> log = tables().stream()
                .filter(table -> table.startsWith("audit_") && !table.endsWith("_sealed"))
                .toList();
        int refused = 0;
        try (Connection desk = postgres.connect(User.DESK)) {
            for (String table : log) {
                String column = texts("select column_name from information_schema.columns where table_name = '" + table
                                + "' order by ordinal_position limit 1")
                        .get(0);
                for (String change : List.of(
                        "update " + table + " set " + column + " = " + column,
                        "delete from " + table,
                        "truncate " + table,
                        "truncate " + table + " cascade",
                        "drop table " + table,
                        "alter table " + table + " disable trigger all")) {
                    assertThatThrownBy(() -> desk.createStatement().execute(change))
                            .as(change)
                            .isInstanceOfSatisfying(
                                    SQLException.class,
                                    e -> assertThat(e.getSQLState()).isEqualTo("42501"));
                    refused++;
                }
            }
            assertThatThrownBy(() -> desk.createStatement().execute("update audit_note_sealed set body = body"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(log).contains("audit_leaf", "audit_position", "audit_node", "audit_checkpoint");
        System.out.printf("changes of the log refused to the desk's user: %d%n", refused);
    }

    @Test
    void nobodyButTheOwnerMakesATable() throws SQLException {
        for (User user : USERS) {
            try (Connection connection = postgres.connect(user)) {
                assertThatThrownBy(() -> connection.createStatement().execute("create table planted (id int)"))
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    private static List<String> tables() throws SQLException {
        return texts("select tablename from pg_tables where schemaname = 'public' order by 1");
    }

    private static String rights(User user, String table) throws SQLException {
        String who = "'todoke_" + user.name().toLowerCase(java.util.Locale.ROOT) + "', '" + table + "', ";
        return String.join(
                "",
                texts("select case when has_table_privilege(" + who + "'select') then 'S'"
                        + " when has_any_column_privilege(" + who + "'select') then 's' else '' end"
                        + " || case when has_table_privilege(" + who + "'insert') then 'I'"
                        + " when has_any_column_privilege(" + who + "'insert') then 'i' else '' end"
                        + " || case when has_table_privilege(" + who + "'update') then 'U'"
                        + " when has_any_column_privilege(" + who + "'update') then 'u' else '' end"
                        + " || case when has_table_privilege(" + who + "'delete, truncate') then 'D' else '' end"));
    }

    private static List<String> texts(String query) throws SQLException {
        List<String> found = new java.util.ArrayList<>();
        try (Connection connection = postgres.superuser();
                var rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
