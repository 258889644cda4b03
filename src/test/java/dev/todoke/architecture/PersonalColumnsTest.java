package dev.todoke.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.kernel.PersonalDataHolding;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Every column is classified in {@code columns.csv}, and whoever holds personal data has said so to retention. A new
 * column breaks this test until somebody has thought about it:
 *
 * <ul>
 *   <li>{@code operational}: ids, states, days, counts, texts of the company
 *   <li>{@code secret}: a MAC, hash or wrapped key of something random; says nothing about a person
 *   <li>{@code staff}: about the company's own people
 *   <li>{@code mac}: a keyed MAC of a personal value
 *   <li>{@code sealed}: a sealed personal value
 *   <li>{@code linkable}: tells nothing itself but hints at a person's details, or leads to them with somebody else's help
 *       (a tracking number); erased with them
 *   <li>{@code personal}: a personal value in the clear; there should be none
 * </ul>
 */
@QuarkusTest
class PersonalColumnsTest {

    private static final Set<String> OF_A_PERSON = Set.of("mac", "sealed", "linkable", "personal");
    private static final Set<String> CLASSES =
            Set.of("operational", "secret", "staff", "mac", "sealed", "linkable", "personal");
    /** Held for the instance and not for a winner: no deadline of a campaign applies, and each is said why. */
    private static final Map<String, String> NO_HOLDING = Map.of(
            "tombstone", "what remains after an erasure, by decision 9; ends by its own date",
            "staff_totp_sealed", "the second factor of a member of staff",
            "post_recipient_sealed", "where a member of staff wants to be told; ends when taken off the list");

    private final DataSource database;
    private final Instance<PersonalDataHolding> holdings;

    PersonalColumnsTest(DataSource database, @Any Instance<PersonalDataHolding> holdings) {
        this.database = database;
        this.holdings = holdings;
    }

    @Test
    void everyColumnIsClassifiedAndNoClassifiedColumnIsGone() throws SQLException, IOException {
        Set<String> there = columns();
        Set<String> classified = classes().keySet();
        assertThat(minus(there, classified))
                .as("columns without a class in src/test/resources/columns.csv")
                .isEmpty();
        assertThat(minus(classified, there))
                .as("columns in src/test/resources/columns.csv that no table has")
                .isEmpty();
    }

    @Test
    void onlyKnownClassesAreUsed() throws IOException {
        assertThat(CLASSES).containsAll(classes().values());
    }

    @Test
    void everyTableWithSomethingOfAPersonIsNamedByAHolding() throws IOException {
        Set<String> held = new TreeSet<>();
        holdings.forEach(holding -> held.addAll(holding.tables()));
        Set<String> unheld = new TreeSet<>();
        classes().forEach((column, kind) -> {
            String table = column.substring(0, column.indexOf('.'));
            if (OF_A_PERSON.contains(kind) && !held.contains(table) && !NO_HOLDING.containsKey(table)) {
                unheld.add(column);
            }
        });
        assertThat(unheld)
                .as("personal columns of tables that no PersonalDataHolding names: they would never be erased")
                .isEmpty();
    }

    @Test
    void everyTableThatAHoldingNamesExists() throws SQLException {
        Set<String> tables = new TreeSet<>();
        columns().forEach(column -> tables.add(column.substring(0, column.indexOf('.'))));
        holdings.forEach(holding -> assertThat(tables).as(holding.name()).containsAll(holding.tables()));
    }

    @Test
    void noPersonalValueStandsInTheClear() throws IOException {
        assertThat(classes().values()).doesNotContain("personal");
    }

    private static Set<String> minus(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static Map<String, String> classes() throws IOException {
        Map<String, String> classes = new TreeMap<>();
        try (var in = PersonalColumnsTest.class.getResourceAsStream("/columns.csv")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .forEach(cells -> classes.put(cells[0] + "." + cells[1], cells[2]));
        }
        return classes;
    }

    private Set<String> columns() throws SQLException {
        Set<String> found = new TreeSet<>();
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select table_name, column_name from information_schema.columns"
                        + " where lower(table_schema) = 'public' and table_name <> 'flyway_schema_history'")) {
            while (rows.next()) {
                found.add(rows.getString(1) + "." + rows.getString(2));
            }
        }
        return found;
    }
}
