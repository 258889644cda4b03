package dev.todoke.bench;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How many submissions a second the built program takes, and what one costs: {@code ./mvnw verify -Pbench
 * -Dtest=SubmissionBench}. Winners are imported and linked over REST; the node is started anew before the rush, so that the
 * first part shows a JVM that has compiled nothing yet, as every burst after a campaign's messages meets it.
 */
@Tag("bench")
class SubmissionBench {

    private static final int WINNERS = Bench.number("winners", 6_000);
    private static final int CLIENTS = Bench.number("clients", 8);
    private static final int SECONDS = Bench.number("seconds", 60);
    private static final int COLD = Bench.number("cold", 1_000);
    private static final int PAIRS = Bench.number("pairs", 7);

    @ParameterizedTest
    @EnumSource(Database.Brand.class)
    void submissionsASecond(Database.Brand brand) {
        try (Site site = Site.open(brand)) {
            List<String> codes = site.links(site.campaign(), WINNERS);
            site.restart();
            Bench bench = new Bench("submission " + brand);
            bench.line("node        %s", site.conditions());
            bench.line("database    %s", site.database().conditions());
            bench.line(
                    "work        %d clients, %d winners, at most %d s; a submission = exchange, check and send",
                    CLIENTS, WINNERS, SECONDS);
            int cold = Math.min(COLD, WINNERS / 2);
            long until = System.nanoTime() + SECONDS * 1_000_000_000L;
            Rush rush = new Rush(site, CLIENTS);
            Rush.Outcome first = rush.send(codes.subList(0, cold), SECONDS);
            Rush.Outcome rest = rush.send(codes.subList(cold, WINNERS), (until - System.nanoTime()) / 1e9);
            bench.line("%s", Rush.heading());
            bench.line("%s   the first %d after a start", first.shown(), cold);
            bench.line("%s   after them", rest.shown());
            Rush.Outcome measured = rest.done() > 0 ? rest : first;
            SealCost.measure(bench, PAIRS, measured.nodeCpu() / Math.max(1, measured.done()));
            bench.show();
        }
    }
}
