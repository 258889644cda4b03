package dev.todoke.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The built program as an operator runs it: a process of its own, in a folder of its own, in a zone that is not Tokyo's
 * and in the C locale. Tests that use it carry the tag {@code artefact} and run after packaging.
 */
public final class Artefact implements AutoCloseable {

    private static final Path JAR =
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    private static final long PATIENCE_SECONDS = 90;

    private final Process process;
    private final Path log;
    private final URI url;

    private Artefact(Process process, Path log, URI url) {
        this.process = process;
        this.log = log;
        this.url = url;
    }

    /** What a command or a refused start left behind. */
    public record Ended(int status, String output) {}

    /** Starts the program and waits until it listens. */
    public static Artefact start(Path home, Map<String, String> settings) {
        int port = freePort();
        Map<String, String> all = new LinkedHashMap<>();
        all.put("quarkus.http.port", Integer.toString(port));
        all.put("todoke.door.url", "http://localhost:" + port);
        all.put("todoke.desk.url", "http://localhost:" + port);
        all.putAll(settings);
        Path log = home.resolve("logs").resolve("node-" + port + "-" + System.nanoTime() + ".log");
        Artefact node = new Artefact(launch(home, all, log), log, URI.create("http://localhost:" + port));
        node.awaitListening();
        return node;
    }

    /** Runs a command of the jar, or a start that is expected to be refused, and waits for its end. */
    public static Ended run(Path home, Map<String, String> settings, String... command) {
        Path log = home.resolve("logs").resolve("command-" + System.nanoTime() + ".log");
        Map<String, String> all = new LinkedHashMap<>();
        all.put("quarkus.http.port", Integer.toString(freePort()));
        all.putAll(settings);
        Process process = launch(home, all, log, command);
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("still running: " + read(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return new Ended(process.exitValue(), read(log));
    }

    public URI url() {
        return url;
    }

    public long pid() {
        return process.pid();
    }

    public String log() {
        return read(log);
    }

    /** As {@code kill -9} does: nothing is tidied up. */
    public void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Process launch(Path home, Map<String, String> settings, Path log, String... command) {
        try {
            Files.createDirectories(log.getParent());
            Path temporary = Files.createDirectories(home.resolve("tmp"));
            List<String> line = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-Duser.timezone=America/Caracas",
                    "-Djava.io.tmpdir=" + temporary));
            // Empty for figures: those are of the program as operators run it.
            Stream.of(System.getProperty("node.jit", "").split(" +"))
                    .filter(word -> !word.isEmpty())
                    .forEach(line::add);
            settings.forEach((key, value) -> line.add("-D" + key + "=" + value));
            line.addAll(List.of("-jar", JAR.toString()));
            line.addAll(List.of(command));
            ProcessBuilder builder = new ProcessBuilder(line)
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().put("LC_ALL", "C");
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitListening() {
        for (int tenth = 0; tenth < PATIENCE_SECONDS * 10; tenth++) {
            if (read(log).contains("Listening on:")) {
                return;
            }
            if (!process.isAlive()) {
                throw new IllegalStateException("the program ended: " + read(log));
            }
            pause();
        }
        close();
        throw new IllegalStateException("the program does not listen: " + read(log));
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
