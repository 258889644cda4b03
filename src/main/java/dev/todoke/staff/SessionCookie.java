package dev.todoke.staff;

import dev.todoke.kernel.TodokeSettings;
import dev.todoke.kernel.web.Faces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;

/**
 * The two cookies of the desk: one for the session, gone with it, and one by which a registered browser is known again.
 * Bound to their host by prefix where the desk is reached over TLS; plain on a demo's loopback.
 */
@Singleton
public class SessionCookie {

    private final boolean secure;

    SessionCookie(Faces faces, TodokeSettings settings) {
        this.secure = settings.role().hasDesk() && faces.secure(Faces.Face.DESK);
    }

    public String name() {
        return secure ? "__Host-todoke-desk" : "todoke-desk";
    }

    /** Of a registered browser. */
    public String browserName() {
        return secure ? "__Host-todoke-browser" : "todoke-browser";
    }

    public NewCookie[] of(OpenedSession session) {
        NewCookie own = cookie(name(), session.secret()).build();
        String browser = session.browserSecret();
        return browser == null
                ? new NewCookie[] {own}
                : new NewCookie[] {
                    own,
                    cookie(browserName(), browser)
                            .maxAge((int) RegisteredBrowser.LIFE.toSeconds())
                            .build()
                };
    }

    /** Takes the session's cookie away; a registered browser stays one. */
    public NewCookie none() {
        return cookie(name(), "").maxAge(0).build();
    }

    private NewCookie.Builder cookie(String name, String value) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.STRICT);
    }
}
