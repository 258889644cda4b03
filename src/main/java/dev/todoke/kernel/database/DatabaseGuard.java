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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** The database keeps what it acknowledged, and its schema is the one this program was built for. */
@ApplicationScoped
class DatabaseGuard implements StartGuard {

    /** With any of these off, PostgreSQL says "done" before it is done (reference: 16,063 of 90,917 lost on a kill). */
    private static final List<String> DURABILITY = List.of("fsync", "full_page_writes", "synchronous_commit");

    private static final Set<MigrationState> NOT_APPLIED =
            EnumSet.of(MigrationState.PENDING, MigrationState.IGNORED, MigrationState.ABOVE_TARGET);

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
        reasons.addAll(schema(flyway));
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

    /** A migration passed over counts like one not yet reached: its tables are missing, whatever came after it. */
    static List<String> schema(Flyway flyway) {
        List<String> reasons = new ArrayList<>();
        MigrationInfo[] all = flyway.info().all();
        if (Stream.of(all).anyMatch(one -> NOT_APPLIED.contains(one.getState()))) {
            reasons.add("the database's schema is older than this program: run  java -jar quarkus-run.jar migrate"
                    + "  with the owner's database user");
        }
        if (Stream.of(all).anyMatch(one -> one.getState().isFailed())) {
            reasons.add("a migration of the database's schema broke off: restore the backup made before it");
        }
        if (Stream.of(all)
                .anyMatch(one -> one.getState().isApplied() && !one.getState().isResolved())) {
            reasons.add("the database's schema is newer than this program: install the program that wrote it");
        }
        return reasons;
    }
}
