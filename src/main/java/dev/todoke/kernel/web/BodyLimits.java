package dev.todoke.kernel.web;

import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.regex.Pattern;

/** How much a request may carry: 64 KiB, and 12 MiB where a file of winners or of a carrier arrives. */
@Singleton
class BodyLimits {

    static final long ORDINARY = 64L * 1024;
    static final long FILE = 12L * 1024 * 1024;

    private static final Pattern FILES = Pattern.compile(
            "/api/v1/campaigns/[^/]+/imports|/api/v1/returns(/.*)?|/desk/campaigns/[^/]+/import(/.*)?|/desk/returns(/.*)?");

    enum Verdict {
        FITS,
        TOO_LARGE,
        NO_NUMBER
    }

    /** Judges by what the request declares, before a byte of it is read. */
    Verdict declared(RoutingContext context) {
        String declared = context.request().getHeader("Content-Length");
        if (declared == null) {
            return Verdict.FITS;
        }
        try {
            return Long.parseLong(declared) > limit(context) ? Verdict.TOO_LARGE : Verdict.FITS;
        } catch (NumberFormatException e) {
            return Verdict.NO_NUMBER;
        }
    }

    static long limit(RoutingContext context) {
        return FILES.matcher(ProblemPages.path(context)).matches() ? FILE : ORDINARY;
    }

    /** What was not read must not be taken for the next request; over HTTP/2 it cannot be, and the header is forbidden. */
    static Map<String, String> refused(RoutingContext context) {
        return context.request().version() == HttpVersion.HTTP_2 ? Map.of() : Map.of("Connection", "close");
    }
}
