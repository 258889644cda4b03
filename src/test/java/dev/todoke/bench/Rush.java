package dev.todoke.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Winners who come all at once: a number of clients in a closed loop, each taking the next code as soon as it is done. */
final class Rush {

    private static final double MILLI = 1e6;

    private final Site site;
    private final List<Winner> clients = new ArrayList<>();
    private int typed;

    Rush(Site site, int clients) {
        this.site = site;
        for (int i = 0; i < clients; i++) {
            this.clients.add(new Winner(site.node().url()));
        }
    }

    /** What came of it. */
    record Outcome(
            int done,
            double seconds,
            double nodeCpu,
            double databaseCpu,
            Spread flow,
            Spread send,
            List<String> errors) {

        String shown() {
            int all = Math.max(1, done);
            return String.format(
                    java.util.Locale.ROOT,
                    "%6d %5d %8.1f   %6.2f %6.2f   %7.1f %7.1f   %7.1f %7.1f  %s",
                    done,
                    errors.size(),
                    done / seconds,
                    nodeCpu / all,
                    databaseCpu / all,
                    send.at(0.5),
                    send.at(0.99),
                    flow.at(0.5),
                    flow.at(0.99),
                    errors.stream().distinct().limit(3).toList());
        }
    }

    static String heading() {
        return "  done  errs submis/s   CPU-ms CPU-ms   send ms           flow ms\n"
                + "                        node   db       p50     p99       p50     p99";
    }

    /** Sends one submission for each code until they are used up or the time is. */
    Outcome send(List<String> codes, double seconds) {
        AtomicInteger next = new AtomicInteger();
        List<Winner.Took> took = Collections.synchronizedList(new ArrayList<>());
        List<String> errors = Collections.synchronizedList(new ArrayList<>());
        int first = typed;
        typed += codes.size();
        long nodeCpu = Figures.cpu(site.node().pid());
        long databaseCpu = site.database().cpu();
        long began = System.nanoTime();
        long until = began + (long) (seconds * 1e9);
        ExecutorService pool = Executors.newFixedThreadPool(clients.size());
        List<Future<?>> running = new ArrayList<>();
        for (Winner client : clients) {
            running.add(pool.submit(() -> {
                int mine = next.getAndIncrement();
                while (mine < codes.size() && System.nanoTime() < until) {
                    try {
                        took.add(client.answer(codes.get(mine), Winner.typed(first + mine)));
                    } catch (RuntimeException e) {
                        errors.add(String.valueOf(e.getMessage()));
                    }
                    mine = next.getAndIncrement();
                }
            }));
        }
        running.forEach(Rush::await);
        pool.shutdown();
        double wall = (System.nanoTime() - began) / 1e9;
        return new Outcome(
                took.size(),
                wall,
                Figures.cpu(site.node().pid()) - nodeCpu,
                site.database().cpu() - databaseCpu,
                new Spread(took.stream().mapToDouble(t -> t.flow() / MILLI).toArray()),
                new Spread(took.stream().mapToDouble(t -> t.send() / MILLI).toArray()),
                List.copyOf(errors));
    }

    private static void await(Future<?> client) {
        try {
            client.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
