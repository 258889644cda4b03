package dev.todoke.kernel.web.rate;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.web.ProblemPages;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Limits whoever is not known, by network: before anything is looked up where they do not even say who they are, and after
 * their cookie or token turned out to be nobody's otherwise. Winners and health are not counted.
 */
@Singleton
class UnknownCallers {

    /** Behind the filters that look at host, origin and length. */
    private static final int ORDER = 9_000;
    /** Behind the handler that knows how to find out who somebody is. */
    private static final int AFTER_AUTHENTICATION = 150;

    private final RateLimit limit;
    private final ProblemPages pages;
    private final IdentityProviderManager providers;

    UnknownCallers(RateLimit limit, ProblemPages pages, IdentityProviderManager providers) {
        this.limit = limit;
        this.pages = pages;
        this.providers = providers;
    }

    void filters(@Observes Filters filters) {
        filters.register(this::count, ORDER);
        filters.register(this::check, AFTER_AUTHENTICATION);
    }

    private void count(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = ProblemPages.path(context);
        boolean signIn = RatePolicy.isSignIn(request.method().name(), path);
        if (signIn) {
            take(RatePolicy.SIGN_IN, context);
        } else if (path.startsWith("/api/") && !claims(request)) {
            take(RatePolicy.UNKNOWN, context);
        } else {
            context.next();
        }
    }

    /** A cookie or a token is a claim and not yet somebody. */
    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = ProblemPages.path(context);
        if (!path.startsWith("/api/")
                || !claims(request)
                || RatePolicy.isSignIn(request.method().name(), path)) {
            context.next();
            return;
        }
        QuarkusHttpUser.getSecurityIdentity(context, providers)
                .subscribe()
                .with(
                        identity -> {
                            if (identity == null || identity.isAnonymous()) {
                                take(RatePolicy.UNKNOWN, context);
                            } else {
                                context.next();
                            }
                        },
                        nobody -> take(RatePolicy.UNKNOWN, context));
    }

    private void take(RatePolicy policy, RoutingContext context) {
        if (limit.admits(policy, network(context.request()), context)) {
            context.next();
        } else {
            pages.end(ProblemType.TOO_MANY, context);
        }
    }

    private static boolean claims(HttpServerRequest request) {
        return request.getHeader("Cookie") != null || request.getHeader("Authorization") != null;
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
