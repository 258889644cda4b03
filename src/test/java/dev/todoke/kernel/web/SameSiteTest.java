package dev.todoke.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.kernel.web.Faces.Face;
import io.vertx.core.MultiMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Fetch Metadata and Origin, at both faces. */
class SameSiteTest {

    private static boolean accepts(Face face, @Nullable String site, @Nullable String origin) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("Host", "Door.example:8443");
        if (site != null) {
            headers.add("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            headers.add("Origin", origin);
        }
        return SameSite.accepts(headers, face);
    }

    @Test
    void aForeignPagePassesNowhere() {
        for (Face face : Face.values()) {
            assertThat(accepts(face, "cross-site", null)).isFalse();
            assertThat(accepts(face, "same-site", "https://door.example:8443")).isFalse();
            assertThat(accepts(face, null, "https://evil.example")).isFalse();
            assertThat(accepts(face, null, "https://door.example")).isFalse();
            assertThat(accepts(face, null, "https://door.example:8443.evil.example"))
                    .isFalse();
            assertThat(accepts(face, "same-origin", "https://evil.example")).isFalse();
            assertThat(accepts(face, null, "::: not an origin")).isFalse();
            assertThat(accepts(face, "", null)).isFalse();
        }
    }

    @Test
    void ourOwnPagePasses() {
        for (Face face : Face.values()) {
            assertThat(accepts(face, "same-origin", "https://door.example:8443"))
                    .isTrue();
            assertThat(accepts(face, "same-origin", "null")).isTrue();
            assertThat(accepts(face, null, "https://door.example:8443")).isTrue();
        }
    }

    @Test
    void whatNoPageSentPassesAtTheDoorAlone() {
        assertThat(accepts(Face.DOOR, "none", null)).isTrue();
        assertThat(accepts(Face.DESK, "none", null)).isFalse();
        assertThat(accepts(Face.DESK, "none", "https://door.example:8443")).isFalse();
    }

    @Test
    void aBrowserThatSaysNothingPassesAtTheDoorAndNeedsTheTokenAtTheDesk() {
        assertThat(accepts(Face.DOOR, null, null)).isTrue();
        assertThat(accepts(Face.DOOR, null, "null")).isTrue();
        // No header at all is a program with X-CSRF-Token; an opaque origin is a page we know nothing of.
        assertThat(accepts(Face.DESK, null, null)).isTrue();
        assertThat(accepts(Face.DESK, null, "null")).isFalse();
    }
}
