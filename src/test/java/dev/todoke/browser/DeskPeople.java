package dev.todoke.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The people of the demo, signed in once, and the deeds that make pages which no link leads to. */
final class DeskPeople {

    static final List<String> NAMES = List.of("mori", "kawa", "sato", "kanri");
    private static final DemoSite.Look LOOK = new DemoSite.Look("ja", ColorScheme.LIGHT, 1280);

    private final DemoSite site;
    private final Map<String, String> states = new TreeMap<>();

    DeskPeople(DemoSite site) {
        this.site = site;
        for (String name : NAMES) {
            try (BrowserContext context = site.plain(LOOK)) {
                Page page = context.newPage();
                site.signIn(page, name);
                if (!page.url().equals(site.url("/desk"))) {
                    throw new IllegalStateException(name + " is at " + page.url());
                }
                states.put(name, context.storageState());
            }
        }
    }

    /** Of somebody signed in; nobody where the name is empty. */
    String state(String name) {
        return states.getOrDefault(name, "{}");
    }

    DeskAtlas atlas() {
        DeskAtlas atlas = new DeskAtlas();
        deeds(atlas);
        for (String name : NAMES) {
            try (BrowserContext context = site.signedIn(LOOK, state(name), false)) {
                List<String> broken = atlas.follow(site, context, name);
                if (!broken.isEmpty()) {
                    throw new AssertionError("links that lead nowhere: " + broken);
                }
            }
        }
        atlas.met("/desk/sign-in", "");
        atlas.met("/desk/enrol", "");
        return atlas;
    }

    private void deeds(DeskAtlas atlas) {
        try (BrowserContext context = site.signedIn(LOOK, state("kawa"), false)) {
            Page page = context.newPage();
            String campaign = campaign(page, "②");
            page.navigate(site.url("/desk/campaigns/" + campaign + "/lists"));
            page.locator("form[action$='/lists'] .btn-main").click();
            atlas.met(page.url(), "kawa");
            page.navigate(site.url("/desk/returns"));
            page.setInputFiles(
                    "#file",
                    new FilePayload(
                            "back.csv",
                            "text/csv",
                            "reference,tracking_number\nTDK0000000001,000000000011\n"
                                    .getBytes(StandardCharsets.UTF_8)));
            page.click("main .btn-main");
            atlas.met(page.url(), "kawa");
        }
        try (BrowserContext context = site.signedIn(LOOK, state("sato"), false)) {
            Page page = context.newPage();
            page.navigate(site.url("/desk/campaigns/" + campaign(page, "②") + "/winners?state=answered"));
            page.locator("tbody a[href*='/winners/']").first().click();
            page.locator("form[action$='/details'] .btn-main").click();
            atlas.met(page.url(), "sato");
            page.navigate(site.url("/desk/audit/verification"));
            page.locator("form[action='/desk/audit/verification'] .btn-main").click();
        }
    }

    String campaign(Page page, String mark) {
        page.navigate(site.url("/desk/campaigns"));
        return page.locator("main a[href^='/desk/campaigns/']", new Page.LocatorOptions().setHasText(mark))
                .first()
                .getAttribute("href")
                .replaceAll(".*/", "");
    }
}
