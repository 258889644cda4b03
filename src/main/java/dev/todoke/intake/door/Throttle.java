package dev.todoke.intake.door;

import dev.todoke.intake.IntakeSettings;
import dev.todoke.kernel.TodokeClock;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts codes that lead nowhere, by network, in memory. A guess has one chance in 2^130; this only keeps a guesser from
 * costing anything. Networks are never written down, and at most some thousands are remembered.
 */
@ApplicationScoped
class Throttle {

    static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int NETWORKS = 5_000;

    private final Map<String, Count> counts = new LinkedHashMap<>();
    private final TodokeClock clock;
    private final int limit;

    Throttle(TodokeClock clock, IntakeSettings settings) {
        this.clock = clock;
        this.limit = settings.failuresPerMinute();
    }

    private record Count(Instant since, int failures) {}

    /** Notes a failure; true when this network has had its share for the minute. */
    synchronized boolean failed(String network) {
        Instant now = clock.now();
        Count count = counts.remove(network);
        Count next = count == null || !now.isBefore(count.since().plus(WINDOW))
                ? new Count(now, 1)
                : new Count(count.since(), count.failures() + 1);
        counts.put(network, next);
        if (counts.size() > NETWORKS) {
            counts.remove(counts.keySet().iterator().next());
        }
        return next.failures() > limit;
    }

    /** An IPv4 address, or the /64 of an IPv6 one. */
    static String network(HttpServerRequest request) {
        String host =
                request.remoteAddress() == null ? "" : request.remoteAddress().hostAddress();
        if (host == null) {
            return "";
        }
        String[] groups = host.split(":");
        return groups.length < 5 ? host : String.join(":", groups[0], groups[1], groups[2], groups[3]);
    }
}
