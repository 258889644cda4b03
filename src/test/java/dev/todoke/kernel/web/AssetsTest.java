package dev.todoke.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AssetsTest {

    private final Assets assets = new Assets();

    @Test
    void aLibraryLiesBelowTheDeskAlone() {
        String url = assets.url("htmx.js");
        assertThat(url).startsWith("/desk/assets/htmx-").endsWith(".js");
        assertThat(assets.at(url)).get().matches(Assets.Served::immutable);
        assertThat(assets.at(url.replace("/desk", ""))).isEmpty();
        assertThat(assets.at("/assets/htmx.js")).isEmpty();
        assertThat(assets.at("/desk/assets/desk.css")).isEmpty();
    }

    @Test
    void theLibraryIsTheVersionThatThePolicyWasTriedWith() {
        String text =
                assets.at(assets.url("htmx.js")).orElseThrow().asset().bytes().toString();
        assertThat(text).contains("version:\"2.0.10\"");
    }

    @Test
    void anotherHashIsNobodysFile() {
        assertThat(assets.at("/assets/desk-000000000000.css")).isEmpty();
    }
}
