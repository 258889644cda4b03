package dev.todoke.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From the link to the receipt, as a winner sees it. */
abstract class FlowScenario extends DoorScenario {

    @Test
    void aWinnerSendsDetailsAndGetsAReceipt() {
        Given given = aWinner();
        Response form = enter(given);
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.asString())
                .contains("賞品のお届け先を教えてください", "春のプレゼント", "アクリルスタンド", "（日本時間）", "<time datetime=\"")
                .contains("賞品の発送だけに使います。", "みほん配送株式会社", "までに消去します", "present@aozora.example")
                .doesNotContain("湯のみ", given.token().text());
        assertThat(now(given).state()).isEqualTo(FormLink.State.OPENED);

        Response check = step("check", session(form), details());
        assertThat(check.statusCode()).isEqualTo(200);
        assertThat(check.asString()).contains("〒123-4567", "見本 花子 様", "みほん町1-2-3", "090-1234-5678", "変更");
        assertThat(sealedOf(given)).isZero();

        Response receipt = step("send", session(check), details());
        assertThat(receipt.statusCode()).isEqualTo(200);
        assertThat(code(receipt)).hasSize(14);
        showsNothingPersonal(receipt);
        assertThat(sealedOf(given)).isEqualTo(1);
        assertThat(now(given).state()).isEqualTo(FormLink.State.SUBMITTED);
        assertThat(now(given).revision()).isEqualTo(1);
        assertThat(submissions.current(campaign.id()))
                .extracting(Submission::winnerId)
                .contains(given.winner());
    }

    @Test
    void whatIsMissingIsNamedAndWhatWasTypedStays() {
        Response form = enter(aWinner());
        Map<String, String> fields = new HashMap<>(details());
        fields.put("postalCode", "12");
        fields.put("city", "");
        Response again = step("check", session(form), fields);
        assertThat(again.statusCode()).isEqualTo(422);
        String page = again.asString();
        assertThat(page).contains("<title>エラー：", "2か所を確認してください", "value=\"見本 花子\"", "value=\"東京都\" selected");
        assertThat(page).contains("href=\"#postalCode\"", "href=\"#city\"", "id=\"error-city\"", "autofocus");
        assertThat(count(page, "aria-invalid=\"true\"")).isEqualTo(2);
        assertThat(page).contains("aria-describedby=\"need-city error-city\"");
    }

    @Test
    void onlyWhatThePrizeNeedsIsAskedWithTheRightKeyboard() {
        String page = enter(aWinner()).asString();
        assertThat(page)
                .contains("autocomplete=\"name\"", "autocomplete=\"postal-code\" inputmode=\"numeric\"")
                .contains("autocomplete=\"address-level1\"", "autocomplete=\"address-level2\"")
                .contains("autocomplete=\"address-line1\"", "autocomplete=\"address-line2\"", "type=\"tel\"")
                .doesNotContain("type=\"email\"", "placeholder", "disabled", "readonly", "style=");
        assertThat(page).doesNotContainPattern(" on[a-z]+=");
        assertThat(count(page, "<option")).isEqualTo(48);
        assertThat(count(page, "class=\"chip")).isEqualTo(7);
    }

    @Test
    void theOtherLanguageKeepsWhatWasTyped() {
        String form = session(enter(aWinner()));
        Map<String, String> fields = new HashMap<>(details());
        fields.put("lang", "ja");
        fields.put("to", "en");
        String page = step("form", form, fields).asString();
        assertThat(page).contains("<html lang=\"en\"", "Where should we send your prize?", "value=\"見本 花子\"");
        assertThat(page).contains("Tokyo 東京都", "We use it only to ship the prize.", "(Japan time)");
    }

    @Test
    void changingGoesBackToTheFieldWithEverythingKept() {
        String form = session(enter(aWinner()));
        String check = session(step("check", form, details()));
        Map<String, String> fields = new HashMap<>(details());
        fields.put("change", "street");
        String page = step("form", check, fields).asString();
        assertThat(page).contains("value=\"みほん町1-2-3\"").containsPattern("id=\"street\"[^>]* autofocus");
    }

    @Test
    void rareSpellingsSurviveToTheLabel() {
        String form = session(enter(aWinner()));
        for (String name : List.of("髙橋 﨑子", "𠮷野 太郎", "Mihon Hanako", "ミホン ハナコ")) {
            assertThat(step("check", form, details(name, "みほん町1")).asString()).contains(name + " 様");
        }
    }

    @Test
    void theFirstViewIsSmall() {
        int page = enter(aWinner()).asByteArray().length;
        int css = browser().get("/assets/door.css").asByteArray().length;
        int script = browser().get("/assets/door.js").asByteArray().length;
        assertThat(script).isLessThanOrEqualTo(4096);
        // Uncompressed; with compression the first view is a third of it.
        assertThat(page + css + script).isLessThan(30 * 1024);
    }

    @Test
    void noTextIsMissing() {
        Given given = aWinner();
        for (String lang : List.of("ja", "en")) {
            String start = browser().get("/f?lang=" + lang).asString();
            String form = browser()
                    .formParam("lang", lang)
                    .formParam("code", given.token().text())
                    .post("/f")
                    .asString();
            assertThat(start + form).doesNotContain("??", "door:", "NOT_FOUND", "不正", "無効な値");
        }
    }

    static void showsNothingPersonal(Response response) {
        assertThat(response.asString())
                .doesNotContain("花子", "みほん町", "見本区", "見本荘", "1234-5678", "09012345678", "1234567", "東京都");
    }

    static int count(String page, String what) {
        return (int)
                Pattern.compile(Pattern.quote(what)).matcher(page).results().count();
    }
}
