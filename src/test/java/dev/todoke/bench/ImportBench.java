package dev.todoke.bench;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How fast winners come in from a file, looked at and applied: {@code ./mvnw verify -Pbench -Dtest=ImportBench}. A file
 * holds at most 10,000 rows; more of them go into one campaign file by file, and each next file finds more people there.
 */
@Tag("bench")
class ImportBench {

    private static final int ROWS = Bench.number("rows", 50_000);
    private static final int SECONDS = Bench.number("seconds", 60);
    private static final int WARM = 1_000;

    @ParameterizedTest
    @EnumSource(Database.Brand.class)
    void rowsASecond(Database.Brand brand) {
        try (Site site = Site.open(brand)) {
            Bench bench = new Bench("import " + brand);
            bench.line("node        %s", site.conditions());
            bench.line("database    %s", site.database().conditions());
            bench.line("work        six columns (handle, id, name, prize, rank, mail); one file a line, in this order");
            long until = System.nanoTime() + SECONDS * 1_000_000_000L;
            bench.line(
                    "   there  file   dry run rows/s   apply rows/s   CPU-ms a row: node  db   live heap before, after, "
                            + "garbage included (MiB)");
            file(bench, site, site.campaign(), 0, WARM);
            file(bench, site, site.campaign(), 0, WARM);
            String campaign = site.campaign();
            for (int there = 0; there < ROWS; there += Site.FILE) {
                if (System.nanoTime() > until) {
                    bench.line("            after %d s: no more files", SECONDS);
                    break;
                }
                file(bench, site, campaign, there, Math.min(Site.FILE, ROWS - there));
            }
            bench.line(
                    "RSS         at most %.0f MiB", Figures.memory(site.node().pid(), "VmHWM"));
            bench.show();
        }
    }

    private static void file(Bench bench, Site site, String campaign, int there, int rows) {
        byte[] file = Site.file(there, rows);
        long node = site.node().pid();
        double before = Figures.liveHeap(node);
        long began = System.nanoTime();
        site.takeIn(campaign, file, true);
        long looked = System.nanoTime();
        long nodeCpu = Figures.cpu(node);
        long databaseCpu = site.database().cpu();
        long applying = System.nanoTime();
        site.takeIn(campaign, file, false);
        long applied = System.nanoTime();
        nodeCpu = Figures.cpu(node) - nodeCpu;
        databaseCpu = site.database().cpu() - databaseCpu;
        double filled = Figures.heap(node);
        bench.line(
                "%8d %6d   %10.0f     %10.0f            %6.2f %6.2f   %6.1f %6.1f %6.1f",
                there,
                rows,
                rows / ((looked - began) / 1e9),
                rows / ((applied - applying) / 1e9),
                nodeCpu / (double) rows,
                databaseCpu / (double) rows,
                before,
                Figures.liveHeap(node),
                filled);
    }
}
