package dev.todoke.kernel.web.rate;

import dev.todoke.kernel.RawClock;
import dev.todoke.kernel.web.ProblemPages;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts a request and says so in the answer, as draft-ietf-httpapi-ratelimit-headers-10 writes it. */
@ApplicationScoped
class RateLimit {

    private final RateSettings settings;
    private final RawClock clock;
    private final Buckets buckets;

    RateLimit(RateSettings settings, RawClock clock) {
        this.settings = settings;
        this.clock = clock;
        this.buckets = new Buckets(settings.callers());
    }

    /** False when there were too many. The headers go out with whatever answer follows. */
    boolean admits(RatePolicy policy, String caller, RoutingContext context) {
        Buckets.Taken taken = buckets.take(policy.wire() + ' ' + caller, policy.quota(settings), clock.ticks());
        var headers = context.response().headers();
        headers.set("RateLimit-Policy", '"' + policy.wire() + "\";q=" + taken.quota() + ";w=" + Buckets.WINDOW);
        headers.set("RateLimit", '"' + policy.wire() + "\";r=" + taken.remaining() + ";t=" + taken.full());
        if (!taken.allowed()) {
            context.put(ProblemPages.RETRY_AFTER, Long.toString(taken.again()));
        }
        return taken.allowed();
    }
}
