package dev.todoke.staff.web;

import dev.todoke.staff.SessionCookie;
import dev.todoke.staff.Surroundings;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** Where a request comes from, coarsely: its network, what the browser calls itself, whether it is a registered one. */
final class SurroundingsOf {

    private SurroundingsOf() {}

    /** @param registerAs the name for a browser that is to be registered, or null */
    static Surroundings request(RoutingContext context, SessionCookie cookies, @Nullable String registerAs) {
        Cookie browser = context.request().getCookie(cookies.browserName());
        return new Surroundings(
                NetworkOf.request(context),
                agent(context.request().getHeader("User-Agent")),
                browser == null ? null : browser.getValue(),
                registerAs);
    }

    /** Words of ours only: what a header says is kept nowhere. */
    static String agent(@Nullable String header) {
        String text = header == null ? "" : header;
        String browser = first(
                text, "Edg", "Edge", "OPR/", "Opera", "Firefox", "Firefox", "Chrome", "Chrome", "Safari", "Safari");
        String system = first(
                text, "Windows", "Windows", "Android", "Android", "iPhone", "iPhone", "iPad", "iPad", "Mac OS", "macOS",
                "Linux", "Linux");
        if (browser.isEmpty()) {
            return system;
        }
        return system.isEmpty() ? browser : browser + " / " + system;
    }

    /** Pairs of what to look for and what to call it. */
    private static String first(String text, String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (text.contains(pairs[i])) {
                return pairs[i + 1];
            }
        }
        return "";
    }
}
