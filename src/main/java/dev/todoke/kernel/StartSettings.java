package dev.todoke.kernel;

import dev.todoke.kernel.database.DatabaseUrl;
import java.nio.file.Path;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Settings that follow from others before the program starts: a command opens no port, the demo listens on loopback
 * only, and who migrates the database.
 */
final class StartSettings {

    private StartSettings() {}

    static void apply(String... arguments) {
        var config = ConfigProvider.getConfig();
        String mode = config.getOptionalValue("todoke.mode", String.class).orElse("small");
        String url = config.getOptionalValue("quarkus.datasource.jdbc.url", String.class)
                .orElse("jdbc:h2:");
        boolean command = arguments.length > 0;
        // H2 refuses a path that is only implicitly relative.
        String data = config.getOptionalValue("todoke.data", String.class).orElse("data");
        System.setProperty(
                "todoke.data", Path.of(data).toAbsolutePath().normalize().toString());
        System.setProperty(Command.RUNNING, String.join(" ", arguments));
        if (command) {
            System.setProperty("quarkus.http.host-enabled", "false");
            System.setProperty("quarkus.scheduler.enabled", "false");
            System.setProperty("quarkus.banner.enabled", "false");
            System.setProperty("quarkus.log.level", "WARN");
        }
        if (mode.equalsIgnoreCase("demo")) {
            System.setProperty("quarkus.http.host", "127.0.0.1");
        }
        // On PostgreSQL only the owner migrates: `todoke migrate`, run with the owner's user. H2 has one user.
        boolean migrates = DatabaseUrl.isEmbedded(url) || mode.equalsIgnoreCase("demo") || isMigrate(arguments);
        System.setProperty("quarkus.flyway.migrate-at-start", Boolean.toString(migrates));
    }

    private static boolean isMigrate(String... arguments) {
        return arguments.length > 0 && arguments[0].equals("migrate");
    }
}
