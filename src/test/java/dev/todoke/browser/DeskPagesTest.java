package dev.todoke.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import dev.todoke.support.BrowserTest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk as its people meet it: from home along every link, wide and narrow, in both languages and colour schemes. */
@BrowserTest
@Tag("artefact")
class DeskPagesTest {

    private static final List<DemoSite.Look> LOOKS =
            List.of(new DemoSite.Look("ja", ColorScheme.LIGHT, 1280), new DemoSite.Look("en", ColorScheme.DARK, 320));
    /** More shapes of addresses than the desk has; a walk that needs more goes round in circles. */
    private static final int MOST = 60;

    private static DemoSite site;

    @BeforeAll
    static void start() {
        site = new DemoSite();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mori", "kawa", "sato", "kanri"})
    void everyLinkLeadsToAPageThatHolds(String person) {
        String state;
        try (BrowserContext context = site.plain(LOOKS.get(0))) {
            Page page = context.newPage();
            site.signIn(page, person);
            assertThat(page.url()).isEqualTo(site.url("/desk"));
            state = context.storageState();
        }
        for (DemoSite.Look look : LOOKS) {
            try (BrowserContext context = site.examined(look, state)) {
                walk(context.newPage(), person, look);
            }
        }
    }

    private static void walk(Page page, String person, DemoSite.Look look) {
        Deque<String> ahead = new ArrayDeque<>(List.of("/desk"));
        Set<String> shapes = new HashSet<>(Set.of("/desk"));
        int pages = 0;
        while (!ahead.isEmpty()) {
            String path = ahead.removeFirst();
            Response answer = page.navigate(site.url(path));
            String name = person + " " + path + " " + look;
            // The menu shows more than some roles may see; what it shows must at least exist.
            assertThat(answer.status()).as(name).isIn(200, 403);
            PageChecks.hold(page, name);
            assertThat(++pages).as("pages").isLessThan(MOST);
            for (String next : links(page)) {
                if (shapes.add(next.replaceAll("[0-9a-f-]{36}", "ID").replaceAll("=[^&]*", "="))) {
                    ahead.addLast(next);
                }
            }
        }
        assertThat(pages).as("pages that %s met", person).isGreaterThan(4);
    }

    private static List<String> links(Page page) {
        return page.locator("a[href^='/desk']").all().stream()
                .map(link -> link.getAttribute("href").replaceAll("#.*", ""))
                .distinct()
                .toList();
    }
}
