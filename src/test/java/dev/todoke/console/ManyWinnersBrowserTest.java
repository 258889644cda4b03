package dev.todoke.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.shipping.Stage;
import dev.todoke.staff.Person;
import dev.todoke.staff.Role;
import dev.todoke.staff.StaffSetup;
import dev.todoke.support.BrowserTest;
import dev.todoke.support.Chromium;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The winners table, many at once, undo and the list's file in a real browser, with and without script. */
@QuarkusTest
@BrowserTest
class ManyWinnersBrowserTest {

    private static final String REFERENCES = "main th code";

    private static Playwright playwright;
    private static Browser browser;

    @Inject
    Stage stage;

    @Inject
    StaffSetup staff;

    @Inject
    WinnersTable table;

    @Inject
    EntityManager database;

    @Inject
    TodokeClock clock;

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

    private static String url(String path) {
        return "http://localhost:" + RestAssured.port + path;
    }

    private static BrowserContext as(Person person, boolean script, int width) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("ja-JP")
                .setJavaScriptEnabled(script)
                .setAcceptDownloads(true)
                .setViewportSize(width, 800));
        context.addCookies(List.of(new Cookie("todoke-desk", person.cookie()).setUrl(url("/"))));
        return context;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void filterOrderAndPlaceStandInTheAddressAndAllMeansAll(boolean script) {
        Stage.Staged set = stage.campaign(187);
        Person mori = Person.signedIn(staff, Role.in(set.division(), RoleNames.OPERATOR));
        try (BrowserContext context = as(mori, script, 1280)) {
            Page page = context.newPage();
            page.navigate(url("/desk/campaigns/" + set.campaign() + "/winners"));
            page.click("a.chip[href*='state=linked']");
            page.click("a.chip[href*='sort=updated']");
            page.click("a[rel=next]");
            assertThat(page.url()).contains("state=linked", "sort=updated", "after=");
            List<String> second = page.locator(REFERENCES).allTextContents();
            page.reload();
            assertThat(page.locator(REFERENCES).allTextContents())
                    .isEqualTo(second)
                    .hasSize(50);
            page.click("a[rel=next]");
            assertThat(page.locator(REFERENCES).allTextContents()).doesNotContainAnyElementsOf(second);
            page.goBack();
            assertThat(page.locator(REFERENCES).allTextContents()).isEqualTo(second);
            assertThat(page.content()).doesNotContain("person_");

            page.click("button[name=what][value=all]");
            assertThat(page.locator("main .lead").textContent()).contains("187件");
            page.click("form:has(input[name=do][value=tell]) button");
            assertThat(page.locator("#outcome").textContent()).contains("187件を連絡済みにしました");
            assertThat(table.counts(set.campaign())).containsExactly(Map.entry(AwardState.TOLD, 187L));

            assertThat(page.locator("[role=status] #outcome button").textContent())
                    .isEqualTo("元に戻す");
            page.click("#outcome button");
            assertThat(page.locator("#outcome").textContent()).contains("187件を元に戻しました");
            assertThat(table.counts(set.campaign())).containsExactly(Map.entry(AwardState.LINKED, 187L));
        }
    }

    @Test
    void onceItsTimeIsOverWhatWasDoneIsDone() {
        Stage.Staged set = stage.campaign(3);
        Person mori = Person.signedIn(staff, Role.in(set.division(), RoleNames.OPERATOR));
        try (BrowserContext context = as(mori, true, 360)) {
            Page page = context.newPage();
            page.navigate(url("/desk/campaigns/" + set.campaign() + "/winners"));
            page.click("button[name=what][value=all]");
            page.click("form:has(input[name=do][value=tell]) button");
            sql("update desk_deed set undo_until = ?2 where campaign_id = ?1", set.campaign(), clock.now());
            page.click("#outcome button");
            assertThat(page.locator("h1").textContent()).isNotBlank();
            page.goBack();
            page.reload();
            assertThat(page.locator("#outcome button").count()).isZero();
            assertThat(table.counts(set.campaign())).containsExactly(Map.entry(AwardState.TOLD, 3L));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void theBarNeverCoversWhatHasTheFocus(int width) {
        Stage.Staged set = stage.campaign(50);
        Person mori = Person.signedIn(staff, Role.in(set.division(), RoleNames.OPERATOR));
        try (BrowserContext context = as(mori, true, width)) {
            Page page = context.newPage();
            page.navigate(url("/desk/campaigns/" + set.campaign() + "/winners"));
            page.locator("input[name=award]").first().focus();
            for (int i = 0; i < 60; i++) {
                page.keyboard().press("Tab");
                Object seen = page.evaluate("() => { const e = document.activeElement, r = e.getBoundingClientRect();"
                        + " const at = document.elementFromPoint(r.x + r.width / 2, r.y + r.height / 2);"
                        + " return e === document.body || at === e || e.contains(at) || at.contains(e)"
                        + " ? '' : e.outerHTML + ' under ' + (at && at.outerHTML); }");
                assertThat(seen).isEqualTo("");
            }
        }
    }

    @Test
    void theFileIsWhatTheScreenSaysAndCanBeFetchedAgainUntilItsDaysAreOver()
            throws IOException, NoSuchAlgorithmException {
        Stage.Staged set = stage.answered(3);
        Person kawa = Person.signedIn(staff, Role.in(set.division(), RoleNames.SHIPPER));
        UUID list = UUID.fromString(kawa.request()
                .contentType(ContentType.JSON)
                .body(Map.of("sender", set.sender(), "shipDate", clock.today().toString(), "format", "B2"))
                .post("/api/v1/campaigns/" + set.campaign() + "/lists")
                .path("id"));
        kawa.stepUp("EXPORT_LIST", set.division(), list).then().statusCode(200);
        try (BrowserContext context = as(kawa, false, 1280)) {
            Page page = context.newPage();
            page.navigate(url("/desk/lists/" + list));
            page.click("form[action$='/production'] button");
            String said = page.locator("section[aria-labelledby=file] dd code").textContent();
            for (int i = 0; i < 2; i++) {
                Download file = page.waitForDownload(() -> page.click("form[action$='/file'] button"));
                byte[] bytes = Files.readAllBytes(file.path());
                assertThat(HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                        .isEqualTo(said);
                assertThat(file.suggestedFilename()).doesNotContain("見本").endsWith(".csv");
            }
            page.reload();
            sql(
                    "update shipping_list set fetch_until = ?2 where id = ?1",
                    list,
                    clock.today().minusDays(1));
            Response late = page.waitForResponse(
                    answer -> answer.url().endsWith("/file"), () -> page.click("form[action$='/file'] button"));
            assertThat(late.status()).isEqualTo(410);
            assertThat(page.locator("section[aria-labelledby=file] .banner").textContent())
                    .contains(clock.today().minusDays(1).toString(), "作り直して");
            assertThat(page.locator("form[action$='/file']").count()).isZero();
        }
    }

    private void sql(String statement, Object... values) {
        QuarkusTransaction.requiringNew().run(() -> {
            var query = database.createNativeQuery(statement);
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            query.executeUpdate();
        });
    }
}
