package dev.todoke.kernel.database;

import dev.todoke.kernel.Mode;
import dev.todoke.kernel.StartGuard;
import dev.todoke.kernel.TodokeSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The database keeps what it acknowledged, and its schema is the one this program was built for. */
@ApplicationScoped
class DatabaseGuard implements StartGuard {

    /** With any of these off, PostgreSQL says "done" before it is done (reference: 16,063 of 90,917 lost on a kill). */
    private static final List<String> DURABILITY = List.of("fsync", "full_page_writes", "synchronous_commit");

    private final DataSource database;
    private final Flyway flyway;
    private final TodokeSettings settings;

    DatabaseGuard(DataSource database, Flyway flyway, TodokeSettings settings) {
        this.database = database;
        this.flyway = flyway;
        this.settings = settings;
    }

    @Override
    public List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        if (settings.mode() == Mode.PRODUCTION) {
            durability(reasons);
        } else if (settings.mode() == Mode.SMALL) {
            embedded(reasons);
        }
        schema(reasons);
        return reasons;
    }

    /** Nothing can be read from a schema that is not there. */
    @Override
    public boolean first() {
        return true;
    }

    private void durability(List<String> reasons) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String name : DURABILITY) {
                try (ResultSet row = statement.executeQuery("show " + name)) {
                    row.next();
                    if (row.getString(1).equals("off")) {
                        reasons.add("PostgreSQL runs with " + name + " off and would lose submissions it acknowledged:"
                                + " set " + name + " = on in postgresql.conf and restart it");
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database's settings cannot be read", e);
        }
    }

    private void embedded(List<String> reasons) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (!connection.getMetaData().getDatabaseProductName().equals("H2")) {
                return;
            }
            try (ResultSet row = statement.executeQuery(
                    "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'")) {
                if (!row.next() || !row.getString(1).equals("0")) {
                    reasons.add("the embedded database would keep acknowledged submissions in memory for a while:"
                            + " add  ;WRITE_DELAY=0  to quarkus.datasource.jdbc.url");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database's settings cannot be read", e);
        }
    }

    private void schema(List<String> reasons) {
        var info = flyway.info();
        if (info.pending().length > 0) {
            reasons.add("the database's schema is older than this program: run  java -jar quarkus-run.jar migrate"
                    + "  with the owner's database user");
        }
        for (var applied : info.applied()) {
            if (!applied.getState().isResolved()) {
                reasons.add("the database's schema is newer than this program: install the program that wrote it");
                return;
            }
        }
    }
}
