package dev.todoke.kernel.web;

import dev.todoke.kernel.ProblemType;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * What every request passes before any endpoint, static file or error: headers, the two faces, where the request comes
 * from, how much it may carry. And the last resort behind all endpoints, so that nothing answers without our headers.
 */
@Singleton
class FrontFilters {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final int FIRST = 10_000;

    /** Behind the endpoints, which Quarkus puts at ROUTE_ORDER_AFTER_DEFAULT + 500. */
    private static final int LAST = RouteConstants.ROUTE_ORDER_AFTER_DEFAULT + 1_000;

    private final HeaderSets headers;
    private final Faces faces;
    private final BodyLimits limits;
    private final ProblemPages pages;
    private final Assets assets;

    FrontFilters(HeaderSets headers, Faces faces, BodyLimits limits, ProblemPages pages, Assets assets) {
        this.headers = headers;
        this.faces = faces;
        this.limits = limits;
        this.pages = pages;
        this.assets = assets;
    }

    void filters(@Observes Filters filters) {
        filters.register(this::headers, FIRST);
        filters.register(this::face, FIRST - 1);
        filters.register(this::origin, FIRST - 2);
        filters.register(this::declaredLength, FIRST - 3);
    }

    void routes(@Observes Router router) {
        router.get(Assets.OURS + ":file").order(-1).handler(this::asset);
        router.get(Assets.OF_LIBRARIES + ":file").order(-1).handler(this::asset);
        router.route().order(LAST).handler(c -> pages.end(ProblemType.NOT_FOUND, c));
        router.route().order(LAST + 1).failureHandler(this::failed);
    }

    private void headers(RoutingContext context) {
        headers.put(context);
        try {
            context.request().params();
        } catch (IllegalArgumentException e) {
            // Nothing behind this line has to expect a query that cannot be decoded.
            pages.end(ProblemType.MALFORMED, context);
            return;
        }
        Language.remember(context);
        context.next();
    }

    private void face(RoutingContext context) {
        if (faces.shows(ProblemPages.path(context), context.request().getHeader("Host"))) {
            context.next();
        } else {
            pages.end(ProblemType.NOT_FOUND, context);
        }
    }

    private void origin(RoutingContext context) {
        HttpServerRequest request = context.request();
        Faces.Face face = faces.of(ProblemPages.path(context));
        if (SAFE.contains(request.method()) || SameSite.accepts(request.headers(), face)) {
            context.next();
        } else {
            pages.end(ProblemType.CROSS_SITE, context);
        }
    }

    private void declaredLength(RoutingContext context) {
        switch (limits.declared(context)) {
            case FITS -> context.next();
            case NO_NUMBER -> pages.end(ProblemType.MALFORMED, context);
            case TOO_LARGE -> {
                BodyLimits.refused(context).forEach(context.response()::putHeader);
                pages.end(ProblemType.TOO_LARGE, context);
            }
        }
    }

    private void asset(RoutingContext context) {
        var served = assets.at(context.normalizedPath());
        if (served.isEmpty()) {
            pages.end(ProblemType.NOT_FOUND, context);
            return;
        }
        String tag = '"' + served.get().asset().hash() + '"';
        context.response()
                .putHeader(
                        "Cache-Control", served.get().immutable() ? "public, max-age=31536000, immutable" : "no-cache")
                .putHeader("ETag", tag)
                .putHeader("Content-Type", served.get().asset().type());
        if (tag.equals(context.request().getHeader("If-None-Match"))) {
            context.response().setStatusCode(304).end();
        } else {
            context.response().end(served.get().asset().bytes());
        }
    }

    private void failed(RoutingContext context) {
        Throwable failure = context.failure();
        int status = context.statusCode();
        if (failure != null && (status < 400 || status >= 500)) {
            pages.end(Problems.of(failure), context);
        } else if (status >= 500) {
            pages.end(ProblemType.UNAVAILABLE, context);
        } else {
            pages.end(Problems.kind(status), context);
        }
    }
}
