package dev.todoke.intake.door;

import dev.todoke.intake.FormSession;
import dev.todoke.intake.FormSessions;
import dev.todoke.kernel.TodokeSettings;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns pages into answers, and carries the form session: in a hidden field, and in a cookie for those who reload. */
@ApplicationScoped
class Answers {

    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    private final FormSessions sessions;
    private final boolean secure;
    private final String cookieName;

    Answers(FormSessions sessions, TodokeSettings settings) {
        this.sessions = sessions;
        this.secure = "https".equalsIgnoreCase(settings.door().url().getScheme());
        this.cookieName = secure ? "__Host-todoke-form" : "todoke-form";
    }

    Response page(int status, String lang, TemplateInstance page) {
        return Response.status(status)
                .type(HTML)
                .header("Content-Language", lang)
                .entity(page.setLocale(lang).render())
                .build();
    }

    /** A page that leads on: the session goes with it. */
    Response page(int status, String lang, TemplateInstance page, String session) {
        NewCookie cookie = new NewCookie.Builder(cookieName)
                .value(session)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
        return Response.fromResponse(page(status, lang, page)).cookie(cookie).build();
    }

    String next(FormSession session) {
        return sessions.write(sessions.turn(session));
    }

    /** The session of the page that was sent; the cookie only where a browser lost the field. */
    Optional<FormSession> session(Typed typed, Map<String, Cookie> cookies) {
        String field = typed.get("session");
        return field.isEmpty() ? session(cookies) : sessions.read(field);
    }

    Optional<FormSession> session(Map<String, Cookie> cookies) {
        @Nullable Cookie cookie = cookies.get(cookieName);
        return cookie == null ? Optional.empty() : sessions.read(cookie.getValue());
    }
}
