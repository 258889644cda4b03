package dev.todoke.kernel.database;

import dev.todoke.kernel.Command;
import dev.todoke.kernel.CommandCall;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * {@code todoke migrate}: run with the owner's user before a new version starts. Flyway has migrated by the time this
 * runs; what is left is to tell the other users what they may do with the tables that there are now.
 */
@ApplicationScoped
class MigrateCommand implements Command {

    private final DataSource database;
    private final Flyway flyway;

    MigrateCommand(DataSource database, Flyway flyway) {
        this.database = database;
        this.flyway = flyway;
    }

    @Override
    public String name() {
        return "migrate";
    }

    @Override
    public String summary() {
        return "brings the database's schema and rights up to date (owner's user)";
    }

    @Override
    public boolean checksInstallation() {
        return false;
    }

    @Override
    public int run(CommandCall call) {
        PrintStream out = call.out();
        try (Connection connection = database.getConnection()) {
            if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                grant(connection);
                out.println("Rights of todoke_desk, todoke_door and todoke_auditor are set where these roles exist.");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the rights cannot be set", e);
        }
        out.println("Schema version " + flyway.info().current().getVersion() + ".");
        return 0;
    }

    static void grant(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(script());
        }
    }

    private static String script() {
        try (InputStream in = MigrateCommand.class.getResourceAsStream("/db/roles.sql")) {
            if (in == null) {
                throw new IllegalStateException("db/roles.sql is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
