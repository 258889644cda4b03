package dev.todoke.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dev.todoke.support.BrowserTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page of the desk as its people meet it: in both languages and colour schemes, on a phone and on a wide screen, and
 * under the policy it is really served with.
 */
@BrowserTest
@Tag("artefact")
class DeskPagesTest {

    private static final int WIDE = 1280;
    private static final int PHONE = 360;
    private static final int NARROWEST = 320;

    /** A page with everything it loads, compressed, for somebody who has never been here. */
    private static final long HEAVIEST = 60_000;

    private static DemoSite site;
    private static DeskPeople people;
    private static DeskAtlas atlas;

    @BeforeAll
    static void start() {
        site = new DemoSite();
        people = new DeskPeople(site);
        atlas = people.atlas();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void everyPageOfTheRoleTableIsMet() {
        assertThat(atlas.unmet())
                .as("pages that no link and no deed of DeskPeople led to; met were\n%s", atlas)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyPageHoldsInBothSchemesOnAPhoneAndWide(String lang) {
        List<String> faults = new ArrayList<>();
        for (DeskAtlas.Place place : atlas.places()) {
            DemoSite.Look look = new DemoSite.Look(lang, ColorScheme.LIGHT, WIDE);
            try (BrowserContext context = site.examined(look, people.state(place.person()))) {
                Page page = context.newPage();
                page.navigate(site.url(place.path()));
                String name = place.pattern() + " " + lang;
                faults.addAll(PageChecks.text(page, name));
                for (int width : new int[] {WIDE, PHONE}) {
                    page.setViewportSize(width, 800);
                    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                        String seen = name + " " + width + " " + scheme;
                        faults.addAll(
                                isExaminedWhole(lang, scheme, width)
                                        ? PageChecks.axe(page, seen)
                                        : PageChecks.appearance(page, seen));
                    }
                }
                page.setViewportSize(NARROWEST, 800);
                faults.addAll(PageChecks.sideways(page, name + " " + NARROWEST));
            }
        }
        assertThat(faults).isEmpty();
    }

    /** Every rule in one scheme of each width and language, the other way round in the other; what a look changes, in all. */
    private static boolean isExaminedWhole(String lang, ColorScheme scheme, int width) {
        return lang.equals("ja") == (scheme == ColorScheme.LIGHT) == (width == WIDE);
    }

    @Test
    void thePolicyRefusesNothingOfOursAndNoFirstViewIsHeavy() {
        List<String> faults = new ArrayList<>();
        long heaviest = 0;
        String which = "";
        for (DeskAtlas.Place place : atlas.places()) {
            DemoSite.Look look = new DemoSite.Look("ja", ColorScheme.LIGHT, WIDE);
            try (BrowserContext context = site.signedIn(look, people.state(place.person()), true)) {
                Page page = context.newPage();
                page.onConsoleMessage(message -> faults.add(place.pattern() + " console: " + message.text()));
                page.onPageError(error -> faults.add(place.pattern() + " script: " + error));
                page.onRequest(request -> {
                    if (!request.url().startsWith(site.url("/"))) {
                        faults.add(place.pattern() + " asks elsewhere: " + request.url());
                    }
                });
                AtomicLong bytes = counted(context, page);
                page.navigate(site.url(place.path()));
                page.waitForLoadState();
                if (bytes.get() > heaviest) {
                    heaviest = bytes.get();
                    which = place.pattern();
                }
            }
        }
        System.out.printf(
                "First view, heaviest of %d pages: %s, %d bytes%n",
                atlas.places().size(), which, heaviest);
        assertThat(faults).isEmpty();
        assertThat(heaviest).as("first view of %s", which).isBetween(1_000L, HEAVIEST);
    }

    private static AtomicLong counted(BrowserContext context, Page page) {
        AtomicLong bytes = new AtomicLong();
        CDPSession session = context.newCDPSession(page);
        session.on(
                "Network.loadingFinished",
                (JsonObject event) ->
                        bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        session.send("Network.enable");
        return bytes;
    }

    @Test
    void theExaminerFindsWhatIsWrong() {
        DemoSite.Look look = new DemoSite.Look("ja", ColorScheme.LIGHT, WIDE);
        try (BrowserContext context = site.examined(look, people.state("mori"))) {
            Page page = context.newPage();
            page.navigate(site.url("/desk"));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            page.evaluate("() => { const i = document.createElement('input'); i.type = 'text'; i.setAttribute('style',"
                    + " 'width: 200vw'); document.querySelector('main').append(i, '{winners:lost}'); }");
            assertThat(PageChecks.axe(page, "broken")).anyMatch(fault -> fault.contains("label"));
            assertThat(PageChecks.text(page, "broken")).hasSize(2);
            assertThat(PageChecks.sideways(page, "broken")).hasSize(1);
        }
    }
}
