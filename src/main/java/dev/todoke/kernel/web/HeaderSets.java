package dev.todoke.kernel.web;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** The header sets of the two faces, on every answer, errors and files included. */
@Singleton
class HeaderSets {

    private static final String CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String DOOR_CSP = CSP + "; require-trusted-types-for 'script'";

    private final Faces faces;

    HeaderSets(Faces faces) {
        this.faces = faces;
    }

    void put(RoutingContext context) {
        Faces.Face face = faces.of(ProblemPages.path(context));
        // Set now, so that an answer cut short has them; the cache rule may be loosened by assets alone.
        MultiMap headers = context.response().headers();
        headers.set("Content-Security-Policy", face == Faces.Face.DOOR ? DOOR_CSP : CSP);
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cache-Control", "no-store");
        headers.set("X-Robots-Tag", "noindex, nofollow, noarchive");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cross-Origin-Embedder-Policy", "require-corp");
        headers.set(
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), clipboard-read=(), display-capture=()");
        // RFC 6797 §7.2 forbids the header over plain http.
        if (faces.secure(face)) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }
}
