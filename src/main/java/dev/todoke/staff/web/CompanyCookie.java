package dev.todoke.staff.web;

import dev.todoke.kernel.Mac;
import dev.todoke.kernel.RawClock;
import dev.todoke.kernel.TodokeSettings;
import dev.todoke.kernel.web.Faces;
import dev.todoke.staff.oidc.OidcAttempt;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;

/** The cookie that a browser carries to the provider and back. Lax: it must arrive with a navigation from the provider. */
@Singleton
class CompanyCookie {

    private final Instance<Mac> mac;
    private final RawClock clock;
    private final boolean secure;

    CompanyCookie(Instance<Mac> mac, RawClock clock, Faces faces, TodokeSettings settings) {
        this.mac = mac;
        this.clock = clock;
        this.secure = settings.role().hasDesk() && faces.secure(Faces.Face.DESK);
    }

    NewCookie of(OidcAttempt attempt) {
        return cookie(attempt.sealed(mac.get()))
                .maxAge((int) OidcAttempt.LIFE.toSeconds())
                .build();
    }

    NewCookie none() {
        return cookie("").maxAge(0).build();
    }

    Optional<OidcAttempt> read(HttpHeaders headers) {
        Cookie cookie = headers.getCookies().get(name());
        return cookie == null ? Optional.empty() : OidcAttempt.open(cookie.getValue(), mac.get(), clock.now());
    }

    private NewCookie.Builder cookie(String value) {
        return new NewCookie.Builder(name())
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX);
    }

    private String name() {
        return secure ? "__Host-todoke-company" : "todoke-company";
    }
}
