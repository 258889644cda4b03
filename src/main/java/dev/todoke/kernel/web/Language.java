package dev.todoke.kernel.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** Which of the two languages a request wants: {@code ?lang=}, then the cookie of an earlier choice, then the browser's list. */
public final class Language {

    public static final String JAPANESE = "ja";
    public static final String ENGLISH = "en";
    private static final String NAME = "lang";

    private Language() {}

    /** {@code ja} or {@code en}; Japanese where nothing speaks for English. */
    public static String of(RoutingContext context) {
        String asked = asked(context);
        if (known(asked)) {
            return asked;
        }
        Cookie cookie = context.request().getCookie(NAME);
        if (cookie != null && known(cookie.getValue())) {
            return cookie.getValue();
        }
        return context.acceptableLanguages().stream()
                .map(l -> l.tag() == null ? "" : l.tag())
                .filter(Language::known)
                .findFirst()
                .orElse(JAPANESE);
    }

    /** Remembers a choice made by {@code ?lang=}; the cookie says nothing about the person but the language. */
    static void remember(RoutingContext context) {
        String asked = asked(context);
        if (known(asked)) {
            context.response()
                    .addCookie(Cookie.cookie(NAME, asked)
                            .setPath("/")
                            .setHttpOnly(true)
                            .setSameSite(CookieSameSite.LAX)
                            .setMaxAge(31_536_000L));
        }
    }

    /** A query that cannot be decoded asks for nothing. */
    private static String asked(RoutingContext context) {
        try {
            String asked = context.request().getParam(NAME);
            return asked == null ? "" : asked;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static boolean known(@Nullable String tag) {
        return JAPANESE.equals(tag) || ENGLISH.equals(tag);
    }
}
