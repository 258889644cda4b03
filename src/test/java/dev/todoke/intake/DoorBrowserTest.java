package dev.todoke.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import dev.todoke.support.BrowserTest;
import dev.todoke.support.Chromium;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The door in a real browser the size of a small phone: with and without script, in light and dark, in both languages. */
@QuarkusTest
@BrowserTest
class DoorBrowserTest extends DoorScenario {

    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void launch() {
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
            playwright.close();
        }
    }

    private static BrowserContext phone(boolean script, ColorScheme colours, String locale) {
        return browser.newContext(phone(colours, locale).setJavaScriptEnabled(script));
    }

    private static Browser.NewContextOptions phone(ColorScheme colours, String locale) {
        return new Browser.NewContextOptions()
                .setViewportSize(320, 640)
                .setHasTouch(true)
                .setColorScheme(colours)
                .setLocale(locale);
    }

    private static String door(String path) {
        return "http://localhost:" + RestAssured.port + path;
    }

    private static void fill(Page page, Map<String, String> fields) {
        fields.forEach((name, value) -> {
            if (name.equals("prefecture")) {
                page.selectOption("#prefecture", value);
            } else {
                page.fill("#" + name, value);
            }
        });
    }

    private static Locator main(Page page) {
        return page.locator("main .btn-main");
    }

    @Test
    void aLinkOpensTheFormAndLeavesNoTokenInTheAddress() {
        Given given = aWinner();
        try (BrowserContext context = phone(true, ColorScheme.LIGHT, "ja-JP")) {
            Page page = context.newPage();
            List<String> complaints = new ArrayList<>();
            List<String> addresses = new ArrayList<>();
            page.onConsoleMessage(m -> complaints.add(m.type() + " " + m.text()));
            page.onPageError(complaints::add);
            context.onRequest((Request r) -> addresses.add(r.url()));
            page.navigate(door("/f#" + given.token().text()));
            page.waitForSelector("#main");
            assertThat(page.url()).doesNotContain(given.token().text(), "#");
            assertThat(page.title()).contains("賞品のお届け先を教えてください");
            fill(page, details());
            main(page).click();
            assertThat(page.locator(".label").innerText()).contains("見本 花子 様");
            main(page).click();
            assertThat(page.locator("output.code").innerText()).matches("[0-9A-Z-]{14}");
            assertThat(complaints).isEmpty();
            assertThat(addresses).allMatch(url -> url.startsWith(door("/")));
            assertThat(addresses.stream().distinct().filter(u -> u.contains("/assets/")))
                    .hasSizeLessThanOrEqualTo(3);
        }
        assertThat(sealedOf(given)).isEqualTo(1);
    }

    @Test
    void everythingWorksWithoutScript() {
        Given given = aWinner();
        try (BrowserContext context = phone(false, ColorScheme.LIGHT, "ja-JP")) {
            Page page = context.newPage();
            page.navigate(door("/f"));
            page.fill("#code", "当選のお知らせ " + door("/f#" + given.token().text()) + " からどうぞ");
            main(page).click();
            fill(page, details());
            page.press("#phone", "Enter");
            assertThat(page.locator("h1").innerText()).isEqualTo("この内容でお送りします");
            page.locator(".label .btn").nth(3).click();
            page.fill("#street", "みほん町7");
            main(page).click();
            assertThat(page.locator(".label").innerText()).contains("みほん町7");
            main(page).click();
            assertThat(page.locator("output.code").innerText()).matches("[0-9A-Z-]{14}");
        }
        assertThat(sealedOf(given)).isEqualTo(1);
    }

    @Test
    void mistakesTakeTheFocusAndEachLinkLeadsIntoItsField() {
        Given given = aWinner();
        try (BrowserContext context = phone(true, ColorScheme.LIGHT, "ja-JP")) {
            Page page = context.newPage();
            page.navigate(door("/f#" + given.token().text()));
            page.waitForSelector("#main");
            main(page).click();
            page.waitForSelector("#problems");
            assertThat(page.title()).startsWith("エラー：");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("problems");
            int wrong = page.locator("[aria-invalid=true]").count();
            assertThat(wrong).isEqualTo(6);
            for (int i = 0; i < wrong; i++) {
                Locator link = page.locator("#problems a").nth(i);
                String field = link.getAttribute("href").substring(1);
                assertThat(page.locator("#error-" + field).innerText()).contains(link.innerText());
                link.click();
                assertThat(page.evaluate("document.activeElement.id")).isEqualTo(field);
            }
            page.locator("header button.btn").click();
            page.waitForSelector("html[lang=en]");
        }
    }

    @Test
    void everyPageIsAccessibleAndFitsASmallPhone() {
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (String locale : List.of("ja-JP", "en-GB")) {
                walk(colours, locale);
            }
        }
    }

    private void walk(ColorScheme colours, String locale) {
        Given given = aWinner();
        // The examiner brings a script of its own, which the door's policy would rightly refuse.
        try (BrowserContext context = browser.newContext(phone(colours, locale).setBypassCSP(true))) {
            Page page = context.newPage();
            page.navigate(door("/f"));
            judge(page, "start");
            page.fill("#code", given.token().text());
            main(page).click();
            judge(page, "form");
            main(page).click();
            judge(page, "errors");
            fill(page, details());
            main(page).click();
            judge(page, "check");
            main(page).click();
            judge(page, "receipt");
            String code = page.locator("output.code").innerText();
            page.navigate(door("/f"));
            page.fill("#code", given.token().text());
            main(page).click();
            judge(page, "status");
            page.fill("#receipt", "0000-0000-0000");
            main(page).click();
            judge(page, "missed");
            page.fill("#receipt", code);
            main(page).click();
            judge(page, "holder");
            page.locator("form[action='/f/withdraw'] button").click();
            judge(page, "sure");
            page.locator(".btn-danger").click();
            judge(page, "declined");
            page.navigate(door("/f"));
            page.fill("#code", "nonsense");
            main(page).click();
            judge(page, "unknown");
        }
    }

    private static void judge(Page page, String name) {
        page.waitForLoadState();
        var found = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
        assertThat(found).as(name).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("%s fits", name)
                .isEqualTo(true);
        Object small = page.evaluate("""
                [...document.querySelectorAll('button, input:not([type=hidden]), select, textarea, a.btn')]
                    .filter(e => e.offsetParent !== null)
                    .filter(e => e.getBoundingClientRect().height < 44 || e.getBoundingClientRect().width < 44
                        || parseFloat(getComputedStyle(e).fontSize) < 16)
                    .map(e => e.outerHTML).join()
                """);
        assertThat(small).as("%s: controls too small for a thumb", name).isEqualTo("");
    }
}
