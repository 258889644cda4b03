package dev.todoke.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the operating system and the JDK's own tools say about another process. */
public final class Figures {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final int KIBI = 1024;

    private Figures() {}

    /** CPU time in milliseconds of a process, without its children; in steps of a clock tick, usually 10 ms. */
    public static long cpu(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .map(Duration::toMillis)
                .orElse(0L);
    }

    /** CPU time of a process and everything below it that is still alive: a postmaster and its connections. */
    public static long cpuOfTree(long pid) {
        return ProcessHandle.of(pid)
                .map(process -> Stream.concat(Stream.of(process), process.descendants())
                        .mapToLong(each -> cpu(each.pid()))
                        .sum())
                .orElse(0L);
    }

    /** Mebibytes of memory as Linux counts them, by the name it has there: VmRSS, VmHWM. NaN elsewhere. */
    public static double memory(long pid, String name) {
        Path status = Path.of("/proc/" + pid + "/status");
        try {
            if (!Files.exists(status)) {
                return Double.NaN;
            }
            Matcher line =
                    Pattern.compile(name + ":\\s+(\\d+) kB").matcher(Files.readString(status, StandardCharsets.UTF_8));
            return line.find() ? Double.parseDouble(line.group(1)) / KIBI : Double.NaN;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Mebibytes on the heap that are still reachable: after a full collection. */
    public static double liveHeap(long pid) {
        jcmd(pid, "GC.run");
        return heap(pid);
    }

    /** Mebibytes on the heap now, garbage included. */
    public static double heap(long pid) {
        String said = jcmd(pid, "GC.heap_info");
        Matcher used = USED.matcher(said.replaceAll("(?s)Metaspace.*", ""));
        double sum = used.find() ? Double.parseDouble(used.group(1)) : Double.NaN;
        while (used.find()) {
            sum += Double.parseDouble(used.group(1));
        }
        return sum / KIBI;
    }

    /** Asks a running JVM through the tool of this JDK; returns what it said. */
    public static String jcmd(long pid, String... words) {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        if (!Files.isExecutable(tool)) {
            return "";
        }
        try {
            String[] line = Stream.concat(Stream.of(tool.toString(), Long.toString(pid)), Stream.of(words))
                    .toArray(String[]::new);
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
