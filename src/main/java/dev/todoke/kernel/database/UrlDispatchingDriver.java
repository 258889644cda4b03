package dev.todoke.kernel.database;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;

/**
 * Connects to H2 or PostgreSQL by the URL's prefix. Quarkus fixes the driver when it builds, and one artefact must serve
 * both databases; Panache refuses one entity in two persistence units, so the choice is made here, below Hibernate.
 */
public final class UrlDispatchingDriver implements Driver {

    private final Driver h2 = new org.h2.Driver();
    private final Driver postgresql = new org.postgresql.Driver();

    private Driver driverFor(String url) {
        return url.startsWith("jdbc:postgresql:") ? postgresql : h2;
    }

    @Override
    public Connection connect(String url, Properties info) throws SQLException {
        return driverFor(url).connect(url, info);
    }

    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith("jdbc:h2:") || url.startsWith("jdbc:postgresql:");
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
        return driverFor(url).getPropertyInfo(url, info);
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return true;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(UrlDispatchingDriver.class.getName());
    }
}
