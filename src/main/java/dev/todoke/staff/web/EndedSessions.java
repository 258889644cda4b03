package dev.todoke.staff.web;

import dev.todoke.kernel.web.KeptEdit;
import dev.todoke.staff.SessionCookie;
import dev.todoke.staff.StaffSessions;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A form that arrives under a session which has ended is answered with the sign-in form, and what was typed travels along
 * in it, sealed for the one who typed it. This stands before authentication, where the body is still unread.
 */
@Singleton
class EndedSessions {

    /** Behind the filters that judge host, origin and length, before Quarkus asks who it is. */
    private static final int BEFORE_AUTHENTICATION = 9_000;

    private static final int MOST = 64 * 1024;
    /** Pages of secrets; what is typed there is never kept. */
    private static final Pattern NEVER = Pattern.compile("/desk/(sign-in|sign-out|enrol|step-up|security)(/.*)?");

    private final SessionCookie cookies;
    private final StaffSessions sessions;
    private final KeptEdit kept;

    EndedSessions(SessionCookie cookies, StaffSessions sessions, KeptEdit kept) {
        this.cookies = cookies;
        this.sessions = sessions;
        this.kept = kept;
    }

    void filters(@Observes Filters filters) {
        filters.register(this::form, BEFORE_AUTHENTICATION);
    }

    private void form(RoutingContext context) {
        Cookie cookie = context.request().getCookie(cookies.name());
        if (cookie == null || !isForm(context)) {
            context.next();
            return;
        }
        String secret = cookie.getValue();
        context.vertx().executeBlocking(() -> whose(secret), false).onComplete(found -> {
            if (found.failed() || found.result().isEmpty()) {
                context.next();
            } else {
                read(context, found.result().get());
            }
        });
    }

    private static boolean isForm(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = context.normalizedPath();
        String type = request.getHeader("Content-Type");
        return request.method() == HttpMethod.POST
                && path.startsWith("/desk/")
                && !NEVER.matcher(path).matches()
                && request.getHeader("HX-Request") == null
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }

    private void read(RoutingContext context, UUID member) {
        Buffer body = Buffer.buffer();
        HttpServerRequest request = context.request();
        request.handler(part -> {
            if (body.length() + part.length() <= MOST) {
                body.appendBuffer(part);
            }
        });
        request.endHandler(end -> context.vertx()
                .executeBlocking(() -> seal(member, context.normalizedPath(), body.toString()), false)
                .onComplete(done -> {
                    KeptEdit.carry(context, done.succeeded() ? done.result() : "");
                    context.reroute(HttpMethod.GET, "/desk/sign-in");
                }));
    }

    @ActivateRequestContext
    Optional<UUID> whose(String secret) {
        return sessions.memberOfEnded(secret);
    }

    @ActivateRequestContext
    String seal(UUID member, String path, String body) {
        return kept.seal(member, path, body);
    }
}
