package dev.todoke.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.leak.LeakSearch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The story's last question: does any value of any person lie anywhere? And could the search have seen it? */
final class Leaks {

    private static final String PLANTED = "漏れたら見つかる値9999";

    private final Installation installation;
    private final LeakSearch search;

    Leaks(Installation installation, List<Person> people) {
        this.installation = installation;
        List<String> canaries = new ArrayList<>(List.of(PLANTED));
        for (Person person : people) {
            canaries.addAll(person.detailCanaries());
            canaries.addAll(person.contactCanaries());
        }
        this.search = new LeakSearch(canaries.stream().distinct().toList());
    }

    void nowhere() throws SQLException {
        installation.settle();
        for (Map.Entry<String, Path> place : installation.places().entrySet()) {
            assertThat(place.getValue()).as(place.getKey()).exists();
            assertThat(search.in(place.getValue())).as(place.getKey()).isEmpty();
        }
    }

    boolean isIn(byte[] answer) {
        return !search.in(answer).isEmpty();
    }

    /** One value in each place, each found there by the same search. */
    void wouldBeFound() throws SQLException, IOException {
        for (String place : List.of("key store", "logs", "temporary files")) {
            Path file = installation.places().get(place).resolve("planted");
            Files.writeString(file, "x".repeat(1000) + PLANTED, StandardCharsets.UTF_8);
            found(place);
            Files.delete(file);
        }
        try (Connection connection = installation.database();
                var statement = connection.createStatement()) {
            statement.execute("create table planted (id integer, text varchar(100))");
            statement.execute("insert into planted values (1, '" + PLANTED + "')");
        }
        installation.settle();
        found("database");
        if (installation.places().containsKey("write-ahead log")) {
            found("write-ahead log");
        }
        intoTheAuditLog();
    }

    /** A table that is found in the database's files at another place than the one planted before. */
    private void intoTheAuditLog() throws SQLException {
        String leaked = PLANTED.replace("9999", "9999") + "監査";
        LeakSearch audit = new LeakSearch(List.of(leaked));
        try (Connection connection = installation.database();
                var statement = connection.createStatement()) {
            statement.execute("update audit_leaf set codes = '" + leaked + "'"
                    + " where id = (select id from audit_leaf order by id limit 1)");
        }
        installation.settle();
        assertThat(audit.in(installation.places().get("database"))).as("audit").isNotEmpty();
    }

    private void found(String place) {
        assertThat(search.in(installation.places().get(place)))
                .as("planted in " + place)
                .anyMatch(leak -> leak.canary().equals(PLANTED));
    }
}
