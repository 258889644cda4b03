package dev.todoke.kernel.web;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * "Done" after a redirect, without a cookie: the code stands in the address and the layout shows the sentence
 * {@code notice_<code>} of {@link LayoutMessages}. A code without such a sentence shows nothing.
 */
public final class Flash {

    static final String PARAMETER = "notice";
    private static final String PREFIX = "notice_";
    private static final Set<String> KNOWN = Arrays.stream(LayoutMessages.class.getMethods())
            .map(java.lang.reflect.Method::getName)
            .filter(n -> n.startsWith(PREFIX))
            .collect(Collectors.toUnmodifiableSet());

    private Flash() {}

    /** 303 to a page of ours, which then says what was done. */
    public static Response to(String path, String code) {
        if (!KNOWN.contains(PREFIX + code)) {
            throw new IllegalArgumentException("no sentence for notice " + code);
        }
        return Response.seeOther(URI.create(path + (path.contains("?") ? "&" : "?") + PARAMETER + "=" + code))
                .build();
    }

    /** 303 without a notice. */
    public static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    static String key(@Nullable String code) {
        return code != null && KNOWN.contains(PREFIX + code) ? PREFIX + code : "";
    }
}
