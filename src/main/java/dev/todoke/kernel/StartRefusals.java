package dev.todoke.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What can be seen to be unsafe from the settings and the disk alone, before the database is touched. */
final class StartRefusals {

    /** EX_CONFIG of sysexits.h: no restart helps before somebody changes the configuration. */
    static final int STATUS = 78;

    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);

    private final Function<String, Optional<String>> settings;
    private final List<String> reasons = new ArrayList<>();

    private StartRefusals(Function<String, Optional<String>> settings) {
        this.settings = settings;
    }

    static List<String> of(Function<String, Optional<String>> settings) {
        StartRefusals refusals = new StartRefusals(settings);
        String mode = settings.apply("todoke.mode").orElse("small");
        if (mode.equalsIgnoreCase("production")) {
            refusals.database();
            refusals.origins();
        }
        if (!mode.equalsIgnoreCase("demo")) {
            refusals.keys();
        }
        return refusals.reasons;
    }

    static String text(List<String> reasons) {
        return "\nTodoke does not start:\n  - " + String.join("\n  - ", reasons) + "\n";
    }

    private void database() {
        if (!get("quarkus.datasource.jdbc.url", "jdbc:h2:").startsWith("jdbc:postgresql:")) {
            reasons.add("mode production needs PostgreSQL, the embedded database is for mode small:"
                    + " set QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://HOST/DATABASE (docs/operate.md)");
        }
    }

    private void origins() {
        URI door = URI.create(get("todoke.door.url", "http://localhost:8080"));
        URI desk = URI.create(get("todoke.desk.url", "http://localhost:8080"));
        boolean proxy = Boolean.parseBoolean(get("todoke.proxy.trusted", "false"));
        if (!isHttps(door) || !isHttps(desk)) {
            reasons.add("plain http: set todoke.door.url and todoke.desk.url to https origins");
        }
        boolean ownTls = settings.apply("quarkus.http.ssl.certificate.files").isPresent()
                || settings.apply("quarkus.http.tls-configuration-name").isPresent();
        if (!proxy && !ownTls) {
            reasons.add("this port speaks plain http and no proxy is declared: put a TLS proxy in front that alone"
                    + " reaches it and set todoke.proxy.trusted=true");
        }
        if (door.getHost() != null && door.getHost().equalsIgnoreCase(desk.getHost())) {
            reasons.add("door and desk share the host " + door.getHost()
                    + ": give them two hosts, so that a page of one can never act on the other");
        }
    }

    private void keys() {
        if (get("todoke.role", "all").equalsIgnoreCase("door")) {
            return;
        }
        Path keys = Path.of(get("todoke.keys.dir", TodokeSettings.KEYS))
                .toAbsolutePath()
                .normalize();
        if (isEmpty(keys)) {
            reasons.add("there is no key store in " + keys + ": make one with\n      java -jar quarkus-run.jar init\n"
                    + "    or set todoke.keys.dir to the folder that holds it");
            return;
        }
        Path data = Path.of(get("todoke.data", "data")).toAbsolutePath().normalize();
        if (keys.startsWith(data)) {
            reasons.add("the key store lies inside the database's folder " + data
                    + ", so that one copied folder gives everything away: move it and set todoke.keys.dir");
        }
        othersMayRead(keys)
                .ifPresent(path ->
                        reasons.add("other users of this machine may reach " + path + ": run  chmod -R go= " + keys));
    }

    private String get(String name, String fallback) {
        return settings.apply(name).orElse(fallback);
    }

    private static boolean isHttps(URI origin) {
        return "https".equalsIgnoreCase(origin.getScheme());
    }

    private static boolean isEmpty(Path folder) {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> othersMayRead(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(StartRefusals::isOpenToOthers).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOpenToOthers(Path path) {
        try {
            return Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS::contains);
        } catch (UnsupportedOperationException noPosix) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
