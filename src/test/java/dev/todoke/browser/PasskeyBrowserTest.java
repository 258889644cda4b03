package dev.todoke.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.todoke.support.BrowserTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A passkey in a real browser, with Chromium's own virtual authenticator: made, signed in with, and stepped up by. */
@BrowserTest
@Tag("artefact")
class PasskeyBrowserTest {

    private static final DemoSite.Look LOOK = new DemoSite.Look("ja", ColorScheme.LIGHT, 1280);

    private static DemoSite site;

    @BeforeAll
    static void start() {
        site = new DemoSite();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void aPasskeyIsMadeSignsInAndOpensOneList() {
        try (BrowserContext context = site.scripted(LOOK)) {
            Page page = context.newPage();
            authenticator(page);
            site.signIn(page, "kawa");
            page.navigate(site.url("/desk/security"));
            page.fill("#label", "仕事のパソコン");
            page.fill("#proof", site.freshCode("kawa"));
            page.click("form[action='/desk/security/passkeys'] button");
            page.waitForSelector("tbody th:has-text('仕事のパソコン')");

            page.click("header form[action='/desk/sign-out'] button");
            page.waitForURL("**/desk/sign-in**");
            page.click("form[action='/desk/sign-in/passkey'] button");
            page.waitForURL(url -> !url.contains("sign-in"));
            assertThat(page.locator("a.who").textContent()).isNotBlank();

            list(site, page);
            page.click("form[action$='/preview'] button");
            page.waitForURL("**/desk/step-up**");
            assertThat(page.content()).contains("この操作だけ、30分", "発送リストを出す");
            page.clock().install();
            page.click("form[data-passkey] button");
            page.waitForURL("**/desk/lists/**");
            assertThat(page.locator("time[data-until]").count()).isEqualTo(1);
            page.click("form[action$='/preview'] button");
            page.waitForSelector("[data-opened]");
            page.waitForSelector("[data-left]:not(:empty)");
            // The browser's clock alone: the server still has the list open, so what goes away is taken by the page.
            page.clock().fastForward("31:00");
            page.waitForURL(url -> url.matches(".*/desk/lists/[^/]+"));
            assertThat(page.locator("[data-opened]").count()).isZero();
        }
    }

    @Test
    void withoutScriptThePasswordRemainsAndThePageSaysWhy() {
        try (BrowserContext context = site.plain(LOOK)) {
            Page page = context.newPage();
            page.navigate(site.url("/desk/sign-in"));
            assertThat(page.locator("form[action='/desk/sign-in/passkey']").isVisible())
                    .isFalse();
            assertThat(page.locator("noscript").textContent()).contains("JavaScript");
            site.signIn(page, "mori");
            assertThat(page.url()).isEqualTo(site.url("/desk"));
        }
    }

    static void list(DemoSite site, Page page) {
        page.navigate(site.url("/desk/campaigns"));
        page.locator("main a[href^='/desk/campaigns/']", new Page.LocatorOptions().setHasText("②"))
                .first()
                .click();
        page.navigate(page.url().replaceAll("\\?.*", "") + "/lists");
        page.locator("form[action$='/lists'] .btn-main").click();
    }

    static void authenticator(Page page) {
        CDPSession devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject added = new JsonObject();
        added.add("options", options);
        devtools.send("WebAuthn.addVirtualAuthenticator", added);
    }
}
