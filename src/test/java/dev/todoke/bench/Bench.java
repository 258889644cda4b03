package dev.todoke.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** One block of figures with the conditions under which they were taken; shown, and kept in {@code target/bench}. */
public final class Bench {

    private final String name;
    private final StringBuilder text = new StringBuilder();

    public Bench(String name) {
        this.name = name;
        line("== %s", name);
        line(
                "machine     JDK %s (%s), %d processors, load %.1f at the start",
                Runtime.version(),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** A number that may be given on the command line, so that nothing runs longer than somebody wants to wait. */
    public static int number(String property, int otherwise) {
        return Integer.getInteger("bench." + property, otherwise);
    }

    public void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
    }

    public void show() {
        System.out.println(System.lineSeparator() + text);
        try {
            Path folder = Files.createDirectories(Path.of("target/bench"));
            String file = name.replaceAll("[^A-Za-z0-9]+", "-").toLowerCase(Locale.ROOT) + ".txt";
            Files.writeString(folder.resolve(file), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
