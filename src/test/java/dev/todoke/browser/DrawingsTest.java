package dev.todoke.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.todoke.support.BrowserTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The overview's drawings, and long work as it happens, in a real browser. */
@BrowserTest
@Tag("artefact")
class DrawingsTest {

    private static final DemoSite.Look WIDE = new DemoSite.Look("ja", ColorScheme.LIGHT, 1600);
    private static final DemoSite.Look NARROW = new DemoSite.Look("en", ColorScheme.DARK, 360);
    private static final int ROWS = 8_000;

    /** Notes each sentence that a script of the page puts in, and keeps it while the page is read anew. */
    private static final String NOTES = """
            addEventListener("DOMContentLoaded", () => {
              const box = document.querySelector("[data-job-events] [data-job-text]");
              const seen = new Set();
              const note = () => sessionStorage.setItem("seen", JSON.stringify([...seen.add(box.textContent)]));
              if (box) new MutationObserver(note).observe(box, { childList: true, characterData: true, subtree: true });
            });
            """;

    private static DemoSite site;
    private static String state;
    private static String campaign;

    @BeforeAll
    static void start() {
        site = new DemoSite();
        try (BrowserContext context = site.plain(WIDE)) {
            Page page = context.newPage();
            site.signIn(page, "mori");
            state = context.storageState();
            page.navigate(site.url("/desk/campaigns"));
            campaign = page.locator("main a[href^='/desk/campaigns/']", new Page.LocatorOptions().setHasText("②"))
                    .first()
                    .getAttribute("href");
        }
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void everyDrawingHasItsWordsAndItsTable() {
        for (DemoSite.Look look : List.of(WIDE, NARROW)) {
            try (BrowserContext context = site.examined(look, state)) {
                Page page = context.newPage();
                page.navigate(site.url(campaign));
                PageChecks.hold(page, "overview " + look);
                assertThat(page.locator("figure").count()).isEqualTo(3);
                for (Locator figure : page.locator("figure").all()) {
                    assertThat(figure.locator("svg:visible").count())
                            .as("one of two widths")
                            .isEqualTo(1);
                    described(figure.locator("svg:visible"));
                    assertThat(figure.locator("details table tbody tr").count()).isPositive();
                    figure.locator("details").evaluate("details => { details.open = true; }");
                    assertThat(figure.locator("details table").isVisible()).isTrue();
                }
                coloursAreNotAlone(page);
                wordsAreReadable(page, look);
            }
        }
    }

    @Test
    void longWorkIsSeenAsItHappens() {
        try (BrowserContext context = site.scripted(WIDE, state)) {
            Page page = context.newPage();
            List<String> console = new ArrayList<>();
            List<String> loaded = new ArrayList<>();
            page.onConsoleMessage(message -> console.add(message.text()));
            page.onFrameNavigated(frame -> loaded.add(frame.url()));
            page.addInitScript(NOTES);
            take(page, "seen");
            loaded.clear();
            page.locator(".chip-ok").waitFor(new Locator.WaitForOptions().setTimeout(120_000));
            Object seen =
                    page.evaluate("() => JSON.parse(sessionStorage.getItem('seen')).filter(t => t.includes('のうち'))");
            assertThat((List<?>) seen).as("what was said of how far it is").hasSizeGreaterThanOrEqualTo(3);
            assertThat(loaded).as("read anew once, at the end").hasSize(1);
            assertThat(page.locator("main").innerText()).contains("終わりました", "新しい当選者", Integer.toString(ROWS));
            assertThat(console).isEmpty();
        }
    }

    @Test
    void withoutScriptsThePageReadsItselfAnew() {
        try (BrowserContext context = site.pictured(WIDE, state)) {
            Page page = context.newPage();
            List<String> loaded = new ArrayList<>();
            take(page, "plain");
            page.onFrameNavigated(frame -> loaded.add(frame.url()));
            page.locator(".chip-ok").waitFor(new Locator.WaitForOptions().setTimeout(120_000));
            assertThat(loaded).isNotEmpty();
            assertThat(page.locator("main").innerText()).contains("終わりました");
        }
    }

    private static void take(Page page, String prefix) {
        StringBuilder file = new StringBuilder("handle\n");
        for (int row = 0; row < ROWS; row++) {
            file.append(prefix).append('_').append(row).append('\n');
        }
        page.navigate(site.url(campaign + "/import"));
        byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
        page.setInputFiles("input[name=file]", new FilePayload("winners.csv", "text/csv", bytes));
        page.locator("button[name=do][value=apply]").click(new Locator.ClickOptions().setTimeout(120_000));
        assertThat(page.url()).contains("/desk/jobs/");
    }

    private static void described(Locator svg) {
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        for (String part : List.of("title", "desc")) {
            Locator words = svg.locator(part);
            assertThat(words.textContent()).isNotBlank();
            assertThat(svg.getAttribute("aria-labelledby").split(" ")).contains(words.getAttribute("id"));
        }
    }

    /** Whatever is marked by a colour is marked by words, a dash or a pattern too. */
    private static void coloursAreNotAlone(Page page) {
        for (Locator open : page.locator("svg:visible .c-open").all()) {
            String pattern = open.getAttribute("fill").replaceAll("url\\(#(.*)\\)", "$1");
            assertThat(page.locator("pattern#" + pattern + " path").count()).isEqualTo(1);
        }
        for (Locator done : page.locator("svg:visible .c-done").all()) {
            String words = (String) done.evaluate("shape => shape.previousElementSibling.textContent");
            assertThat(words).contains("✓");
        }
        for (String line : List.of("c-mark", "c-goal")) {
            Locator marks = page.locator("svg:visible ." + line);
            assertThat(marks.count()).isPositive();
            for (Locator mark : marks.all()) {
                assertThat((String) mark.evaluate("shape => shape.nextElementSibling.textContent"))
                        .isNotBlank();
                assertThat((String) mark.evaluate("shape => getComputedStyle(shape).strokeDasharray"))
                        .isNotEqualTo("none");
            }
        }
        assertThat(page.locator("svg:visible .c-bar-2").count()).isEqualTo(7);
        for (Locator row : page.locator("svg:visible .c-bar-2").all()) {
            assertThat((String) row.evaluate("shape => shape.previousElementSibling.textContent"))
                    .containsPattern("\\d+ \\(\\d+%\\)");
        }
    }

    private static void wordsAreReadable(Page page, DemoSite.Look look) {
        for (Locator words : page.locator("svg:visible text").all()) {
            double height = ((Number) words.evaluate(
                            "text => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a"))
                    .doubleValue();
            assertThat(height).as("size of words on screen, %s", look).isBetween(10.0, 20.0);
        }
    }
}
