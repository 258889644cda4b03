package dev.todoke.kernel.web.rate;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.web.ProblemPages;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Limits whoever does not say who they are, by network, before anything is looked up. Winners and health are not counted. */
@Singleton
class UnknownCallers {

    /** Behind the filters that look at host, origin and length. */
    private static final int ORDER = 9_000;

    private final RateLimit limit;
    private final ProblemPages pages;

    UnknownCallers(RateLimit limit, ProblemPages pages) {
        this.limit = limit;
        this.pages = pages;
    }

    void filters(@Observes Filters filters) {
        filters.register(this::count, ORDER);
    }

    private void count(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = ProblemPages.path(context);
        boolean signIn = RatePolicy.isSignIn(request.method().name(), path);
        boolean unknown = path.startsWith("/api/")
                && request.getHeader("Cookie") == null
                && request.getHeader("Authorization") == null;
        if (!signIn && !unknown) {
            context.next();
        } else if (limit.admits(signIn ? RatePolicy.SIGN_IN : RatePolicy.UNKNOWN, network(request), context)) {
            context.next();
        } else {
            pages.end(ProblemType.TOO_MANY, context);
        }
    }

    /** A /24 of IPv4, a /64 of IPv6: what one subscriber has. */
    private static String network(HttpServerRequest request) {
        String host =
                request.remoteAddress() == null ? null : request.remoteAddress().hostAddress();
        if (host == null) {
            return "";
        }
        try {
            byte[] address = InetAddress.getByName(host).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(address, address.length == 4 ? 3 : 8));
        } catch (UnknownHostException e) {
            return "";
        }
    }
}
