package dev.todoke.staff;

import dev.todoke.kernel.TodokeSettings;
import dev.todoke.kernel.web.Faces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;

/** The one cookie of the desk. Bound to its host by prefix where the desk is reached over TLS; plain on a demo's loopback. */
@Singleton
public class SessionCookie {

    private final boolean secure;

    SessionCookie(Faces faces, TodokeSettings settings) {
        this.secure = settings.role().hasDesk() && faces.secure(Faces.Face.DESK);
    }

    public String name() {
        return secure ? "__Host-todoke-desk" : "todoke-desk";
    }

    public NewCookie of(OpenedSession session) {
        return cookie(session.secret()).build();
    }

    /** Takes the cookie away. */
    public NewCookie none() {
        return cookie("").maxAge(0).build();
    }

    private NewCookie.Builder cookie(String value) {
        return new NewCookie.Builder(name())
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.STRICT);
    }
}
