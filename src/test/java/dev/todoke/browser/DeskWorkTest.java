package dev.todoke.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import dev.todoke.support.BrowserTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How the desk behaves in hand: keys, dialogs, search, drawings, and what is in no page's source. */
@BrowserTest
@Tag("artefact")
class DeskWorkTest {

    private static final DemoSite.Look LOOK = new DemoSite.Look("ja", ColorScheme.LIGHT, 1280);

    /** What the demo's winners are called and where they live. */
    private static final Pattern PERSONAL =
            Pattern.compile("架空市|mihon_\\d{4}|winner\\d+@mihon|0900000\\d{4}|090-0000-\\d{4}"
                    + "|(空色|見本|架空|雲井野|風待|虹ヶ丘|星見坂|仮名沢|月影原|波音|霧立|髙空) (はなこ|たろう|みほん|ななし|そら|うみ|かける|つばさ|しずく|あかり|のぞみ)");

    private static DemoSite site;
    private static DeskPeople people;

    @BeforeAll
    static void start() {
        site = new DemoSite();
        people = new DeskPeople(site);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static void as(String person, Consumer<Page> work) {
        try (BrowserContext context = site.signedIn(LOOK, people.state(person), true)) {
            Page page = context.newPage();
            page.onDialog(Dialog::dismiss);
            List<String> refused = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    refused.add(message.text());
                }
            });
            page.navigate(site.url("/desk"));
            work.accept(page);
            assertThat(refused).as("refused by the policy").isEmpty();
        }
    }

    private static Locator search(Page page) {
        return page.locator("#search");
    }

    private static Locator help(Page page) {
        return page.locator("#help-dialog");
    }

    @Test
    void twoKeysAndTheFocusReturnsToWhereItWas() {
        as("mori", page -> {
            Locator link = page.locator(".main-nav a").first();
            link.focus();
            page.keyboard().press("?");
            assertThat(help(page)).isVisible();
            page.keyboard().press("/");
            assertThat(search(page)).not().isFocused();
            page.keyboard().press("Escape");
            assertThat(help(page)).isHidden();
            assertThat(link).isFocused();
            page.keyboard().press("/");
            assertThat(search(page)).isFocused();
            assertThat(search(page)).hasValue("");
        });
    }

    @Test
    void keysAreSilentWhileSomebodyTypesOrComposes() {
        as("mori", page -> {
            search(page).focus();
            page.keyboard().type("a/b?");
            assertThat(search(page)).hasValue("a/b?");
            assertThat(help(page)).isHidden();
            page.locator("main").focus();
            page.evaluate("() => document.activeElement.dispatchEvent(new KeyboardEvent('keydown',"
                    + " {key: '/', isComposing: true, bubbles: true}))");
            assertThat(search(page)).not().isFocused();
            page.evaluate("() => document.activeElement.dispatchEvent(new KeyboardEvent('keydown',"
                    + " {key: '/', ctrlKey: true, bubbles: true}))");
            assertThat(search(page)).not().isFocused();
            // The same without the composing: it is the key that was silent, not the page.
            page.evaluate("() => document.activeElement.dispatchEvent(new KeyboardEvent('keydown',"
                    + " {key: '/', bubbles: true}))");
            assertThat(search(page)).isFocused();
        });
    }

    @Test
    void keysCanBeSwitchedOffInThisBrowser() {
        as("mori", page -> {
            page.navigate(site.url("/desk/help"));
            page.check("#keys-off");
            page.navigate(site.url("/desk"));
            page.keyboard().press("?");
            assertThat(help(page)).isHidden();
            page.navigate(site.url("/desk/help"));
            assertThat(page.locator("#keys-off")).isChecked();
            page.uncheck("#keys-off");
            page.locator("main").focus();
            page.keyboard().press("?");
            assertThat(help(page)).isVisible();
        });
    }

    @Test
    void helpOpensBesideThePageAndGivesTheFocusBack() {
        as("mori", page -> {
            Locator opener = page.locator("[data-dialog=help-dialog]");
            opener.click();
            assertThat(help(page)).isVisible();
            help(page).locator("button").click();
            assertThat(opener).isFocused();
            assertThat(page).hasURL(site.url("/desk"));
        });
    }

    @Test
    void searchChangesThePageInPlaceAndNoAddressHoldsWhatWasTyped() {
        as("sato", page -> {
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> asked.add(request.url()));
            page.navigate(site.url("/desk/search"));
            page.fill("#q", "@mihon_0160");
            page.evaluate("() => { window.same = true; }");
            page.locator("main form[role=search] button").click();
            assertThat(page.locator("#results tbody tr")).hasCount(1);
            assertThat(page.evaluate("() => window.same")).isEqualTo(true);
            assertThat(asked).noneMatch(url -> url.contains("mihon_0160"));
            page.fill("#q", "nobody_has_this");
            page.locator("main form[role=search] button").click();
            assertThat(page.locator("#results .empty")).isVisible();
        });
    }

    @Test
    void aSessionThatEndedAsksForASignInBesideThePage() {
        as("mori", page -> {
            page.navigate(site.url("/desk/search"));
            page.fill("#q", "kept while somebody signs in");
            page.route("**/desk/search", route -> {
                if (route.request().method().equals("POST")) {
                    route.fulfill(new Route.FulfillOptions()
                            .setStatus(401)
                            .setHeaders(Map.of("Todoke-Sign-In", "/desk/sign-in"))
                            .setBody("{}"));
                } else {
                    route.resume();
                }
            });
            Locator button = page.locator("main form[role=search] button");
            button.click();
            Locator dialog = page.locator("#sign-in-dialog");
            assertThat(dialog).isVisible();
            assertThat(dialog.locator("a[href='/desk/sign-in'][target=_blank]")).isVisible();
            dialog.locator("button").click();
            assertThat(button).isFocused();
            assertThat(page.locator("#q")).hasValue("kept while somebody signs in");
        });
    }

    @Test
    void withoutACookieTheServerSaysSoItself() {
        as("mori", page -> {
            page.navigate(site.url("/desk/search"));
            page.fill("#q", "x");
            page.context().clearCookies();
            page.locator("main form[role=search] button").click();
            assertThat(page.locator("#sign-in-dialog")).isVisible();
            assertThat(page.locator("#password")).hasCount(0);
        });
    }

    @Test
    void noListAndNoPageOfAWinnerHoldsWhoTheyAre() {
        DeskAtlas atlas = people.atlas();
        for (DeskAtlas.Place place : atlas.places()) {
            try (BrowserContext context = site.signedIn(LOOK, people.state(place.person()), false)) {
                Page page = context.newPage();
                page.navigate(site.url(place.path()));
                var found = PERSONAL.matcher(page.content());
                assertThat(found.find())
                        .as(
                                "%s holds %s",
                                place.pattern(),
                                found.reset().results().map(r -> r.group()).toList())
                        .isFalse();
                assertThat(page.title()).doesNotContainPattern(PERSONAL);
            }
        }
    }

    @Test
    void everyDrawingSaysInWordsWhatItShows() {
        as("mori", page -> {
            page.navigate(site.url("/desk/campaigns/" + people.campaign(page, "②")));
            for (Locator drawing : page.locator("svg.chart").all()) {
                assertThat(drawing.locator("> title")).hasCount(1);
                assertThat(drawing.locator("> desc")).hasCount(1);
                assertThat(drawing.locator("xpath=ancestor::figure[1]").locator("details table"))
                        .not()
                        .hasCount(0);
            }
        });
    }
}
