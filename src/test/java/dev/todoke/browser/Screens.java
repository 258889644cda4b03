package dev.todoke.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.todoke.browser.DemoSite.Look;
import dev.todoke.support.BrowserTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The pictures of {@code docs/screens}, taken of the demo on a day that is always the same: {@code ./mvnw verify -Pscreens}.
 * What is drawn by chance is covered by a sample of its shape.
 */
@BrowserTest
@Tag("screens")
class Screens {

    /** Ten in the morning in Japan. */
    private static final Instant DAY = Instant.parse("2026-12-01T01:00:00Z");

    private static final Path FOLDER = Path.of("docs/screens");
    private static final long MOST_BYTES = 1_500_000;
    private static final Look PHONE = new Look("ja", ColorScheme.LIGHT, 360);
    private static final Look NIGHT = new Look("en", ColorScheme.DARK, 360);
    private static final Look DESK = new Look("ja", ColorScheme.LIGHT, 1280);

    private static DemoSite site;

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(FOLDER);
        Duration offset = Duration.between(Instant.now().truncatedTo(ChronoUnit.SECONDS), DAY);
        site = new DemoSite(Map.of("todoke.clock.offset", offset.toString(), "quarkus.scheduler.enabled", "false"));
    }

    @AfterAll
    static void stop() throws IOException {
        site.close();
        try (var files = Files.list(FOLDER)) {
            assertThat(files.mapToLong(file -> file.toFile().length()).sum())
                    .as("bytes of all pictures")
                    .isLessThan(MOST_BYTES);
        }
    }

    @Test
    void theDoor() {
        try (BrowserContext context = site.pictured(NIGHT)) {
            Page page = enter(context.newPage());
            picture(page, "door-form-en-dark");
        }
        try (BrowserContext context = site.pictured(PHONE)) {
            Page page = context.newPage();
            page.navigate(site.url("/f"));
            picture(page, "door-link");
            enter(page);
            picture(page, "door-form");
            type(page);
            page.click("main .btn-main");
            picture(page, "door-check");
            page.click("main .btn-main");
            sample(page.locator("output.code"), "7K3M-9QXD-2TVB");
            picture(page, "door-receipt");
        }
    }

    private static Page enter(Page page) {
        page.navigate(site.url("/f"));
        page.fill("#code", site.code());
        page.click("main .btn-main");
        return page;
    }

    private static void type(Page page) {
        page.fill("#name", "見本 花子");
        page.fill("#postalCode", "100-0001");
        page.selectOption("#prefecture", "東京都");
        page.fill("#city", "架空区見本町");
        page.fill("#street", "1-2-3");
        page.fill("#building", "メゾン見本 101");
        page.fill("#phone", "090-0000-0000");
        if (page.locator("#email").count() > 0) {
            page.fill("#email", "hanako@mihon.example");
        }
    }

    @Test
    void theDesk() {
        String campaign;
        try (BrowserContext context = site.pictured(DESK)) {
            Page page = context.newPage();
            site.signIn(page, "mori");
            picture(page, "desk-home");
            page.navigate(site.url("/desk/campaigns"));
            page.locator("main a[href^='/desk/campaigns/']", new Page.LocatorOptions().setHasText("②"))
                    .first()
                    .click();
            campaign = page.url().replaceAll(".*/", "");
            picture(page, "desk-campaign");
            String state = context.storageState();
            night(state, "/desk", "desk-home-en-dark");
        }
        try (BrowserContext context = site.pictured(DESK)) {
            Page page = context.newPage();
            site.signIn(page, "kawa");
            page.navigate(site.url("/desk/campaigns/" + campaign + "/lists"));
            page.locator("form[action$='/lists'] .btn-main").click();
            for (int row = 0; row < page.locator("th code").count(); row++) {
                sample(page.locator("th code").nth(row), "TDK2611000" + (155 + 11 * row));
            }
            picture(page, "desk-list");
        }
        try (BrowserContext context = site.pictured(DESK)) {
            Page page = context.newPage();
            site.signIn(page, "sato");
            page.navigate(site.url("/desk/retention"));
            picture(page, "desk-retention");
        }
    }

    private static void night(String state, String path, String name) {
        try (BrowserContext context = site.pictured(NIGHT, state)) {
            Page page = context.newPage();
            page.navigate(site.url(path));
            picture(page, name);
        }
    }

    private static void sample(Locator place, String text) {
        place.evaluate("(element, text) => element.textContent = text", text);
    }

    private static void picture(Page page, String name) {
        try {
            byte[] png = page.screenshot(new Page.ScreenshotOptions().setFullPage(true));
            Palette.write(png, FOLDER.resolve(name + ".png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
