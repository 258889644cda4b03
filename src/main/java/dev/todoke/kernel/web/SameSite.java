package dev.todoke.kernel.web;

import io.vertx.core.MultiMap;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request that changes something comes from a page of ours, by what browsers say of it (Fetch Metadata, then
 * {@code Origin}). Browsers inside other apps may say nothing: the door takes that, the desk then relies on its token.
 * A foreign origin passes nowhere.
 */
final class SameSite {

    private SameSite() {}

    static boolean accepts(MultiMap headers, Faces.Face face) {
        String site = headers.get("Sec-Fetch-Site");
        String origin = headers.get("Origin");
        // "none" is a person who typed the address or reloads; at the desk nothing that changes something comes like
        // that.
        if (site != null && !site.equals("same-origin") && !(site.equals("none") && face == Faces.Face.DOOR)) {
            return false;
        }
        if (origin == null) {
            return true;
        }
        if (origin.equals("null")) {
            // Our own referrer policy makes browsers send "null"; only Fetch Metadata can then vouch for the page.
            return site != null || face == Faces.Face.DOOR;
        }
        return ours(origin, headers.get("Host"));
    }

    private static boolean ours(String origin, @Nullable String host) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null
                    && host != null
                    && authority.toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
