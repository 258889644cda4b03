package dev.todoke.bench;

import dev.todoke.support.Artefact;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a start costs and what a node holds: {@code ./mvnw verify -Pbench -Dtest=StartBench}. */
@Tag("bench")
class StartBench {

    private static final int STARTS = Bench.number("starts", 5);
    private static final int SUBMISSIONS = 200;

    @ParameterizedTest
    @EnumSource(Database.Brand.class)
    void untilItListens(Database.Brand brand) throws IOException {
        try (Site site = Site.open(brand)) {
            List<String> codes = site.links(site.campaign(), SUBMISSIONS);
            Bench bench = new Bench("start " + brand);
            bench.line("node        %s", site.conditions());
            bench.line("database    %s", site.database().conditions());
            bench.line("work        %d starts on data that are there; ready = the log says that it listens", STARTS);
            List<Double> wall = new ArrayList<>();
            List<Double> cpu = new ArrayList<>();
            for (int i = 0; i < STARTS; i++) {
                site.node().close();
                long began = System.nanoTime();
                site.start();
                cpu.add(Figures.cpu(site.node().pid()) / 1e3);
                wall.add((System.nanoTime() - began) / 1e9);
            }
            bench.line(
                    "ready       wall %s s, CPU %s s (looked at every tenth of a second)", spread(wall), spread(cpu));
            memory(bench, site.node(), "after the start");
            Rush.Outcome outcome = new Rush(site, 2).send(codes, 60);
            memory(bench, site.node(), "after " + outcome.done() + " submissions");
            if (brand == Database.Brand.H2) {
                demo(bench, site);
            }
            bench.show();
        }
    }

    /** The first start of {@code bin/demo} makes the tables and invents a company with 200 winners. */
    private static void demo(Bench bench, Site site) throws IOException {
        var settings = new java.util.HashMap<>(site.settings());
        settings.put("todoke.demo.people", "true");
        long began = System.nanoTime();
        try (Artefact demo = Artefact.start(Files.createDirectory(site.home().resolve("demo")), settings)) {
            double wall = (System.nanoTime() - began) / 1e9;
            bench.line("demo        its first start: wall %.1f s, CPU %.1f s", wall, Figures.cpu(demo.pid()) / 1e3);
            memory(bench, demo, "of the demo");
        }
    }

    private static void memory(Bench bench, Artefact node, String when) {
        double resident = Figures.memory(node.pid(), "VmRSS");
        double heap = Figures.heap(node.pid());
        bench.line(
                "memory      RSS %.0f MiB, heap %.0f MiB with garbage and %.0f MiB without, %s",
                resident, heap, Figures.liveHeap(node.pid()), when);
    }

    private static Spread spread(List<Double> values) {
        return new Spread(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
