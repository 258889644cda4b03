package dev.todoke.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Retries, second thoughts, second answers, and what a receipt code is good for. */
abstract class AnswersScenario extends DoorScenario {

    private static final Map<String, String> OTHER = details("見本 太郎", "みほん町9-9-9");

    @Test
    void theSameAnswerSentAgainIsOneRecordAndOneCode() {
        Given given = aWinner();
        String check = session(step("check", session(enter(given)), details()));
        String code = code(step("send", check, details()));
        assertThat(code(step("send", check, details()))).isEqualTo(code);
        assertThat(sealedOf(given)).isEqualTo(1);
        assertThat(now(given).revision()).isEqualTo(1);
    }

    @Test
    void anAnswerSentEightTimesAtOnceIsOneRecord() throws Exception {
        Given given = aWinner();
        String check = session(step("check", session(enter(given)), details()));
        var pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Response>> all = IntStream.range(0, 8)
                    .<Callable<Response>>mapToObj(i -> () -> step("send", check, details()))
                    .toList();
            Set<String> codes = new HashSet<>();
            for (Future<Response> each : pool.invokeAll(all)) {
                assertThat(each.get().statusCode()).isEqualTo(200);
                codes.add(code(each.get()));
            }
            assertThat(codes).hasSize(1);
        } finally {
            pool.shutdownNow();
        }
        assertThat(sealedOf(given)).isEqualTo(1);
    }

    @Test
    void aChangedAnswerOfTheSameFormIsTheNextRevisionWithTheSameCode() {
        Given given = aWinner();
        String check = session(step("check", session(enter(given)), details()));
        String code = code(step("send", check, details()));
        String second = session(step("check", check, OTHER));
        assertThat(code(step("send", second, OTHER))).isEqualTo(code);
        assertThat(now(given).revision()).isEqualTo(2);

        // The first request, still on its way, arrives once more: it must not undo the change.
        assertThat(code(step("send", check, details()))).isEqualTo(code);
        assertThat(now(given).revision()).isEqualTo(2);
        // Going back to the first answer on a new check page is a change like any other.
        String third = session(step("check", second, details()));
        step("send", third, details());
        assertThat(now(given).revision()).isEqualTo(3);
        assertThat(submissions.currentOf(List.of(given.winner())))
                .singleElement()
                .extracting(Submission::revision)
                .isEqualTo(3);
    }

    @Test
    void anotherFormOfTheSameLinkComesTooLate() {
        Given given = aWinner();
        String other = session(enter(given));
        sendAll(given, details());
        Response late = step("send", session(step("check", other, OTHER)), OTHER);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.asString()).contains("いま入力された内容は保存していません", "自分が送ったものではない");
        FlowScenario.showsNothingPersonal(late);
        assertThat(late.asString()).doesNotContain("太郎", "9-9-9");
        assertThat(sealedOf(given)).isEqualTo(1);
    }

    @Test
    void whoeverSaysItWasNotThemGivesASecondAnswerAndNoThird() {
        Given given = aWinner();
        sendAll(given, details());
        Response form = step("dispute", session(enter(given)));
        assertThat(form.asString()).contains("あなたのお届け先を教えてください");
        String dispute = session(step("check", session(form), OTHER));
        Response receipt = step("send", dispute, OTHER);
        assertThat(receipt.asString()).contains("どちらにも発送しません");
        String code = code(receipt);
        assertThat(code(step("send", dispute, OTHER))).isEqualTo(code);
        assertThat(submissions.currentOf(List.of(given.winner())))
                .extracting(Submission::candidate)
                .containsExactlyInAnyOrder(Submission.FIRST, Submission.SECOND);

        Response again = enter(given);
        assertThat(again.asString()).contains("2件届いている").doesNotContain("自分が送ったものではない");
        Map<String, String> third = details("見本 次郎", "みほん町7");
        String form3 = session(step("dispute", session(again)));
        assertThat(step("send", form3, third).statusCode()).isEqualTo(409);
        assertThat(sealedOf(given)).isEqualTo(2);
    }

    @Test
    void aHolderOfTheCodeCorrectsOnAFreshEmptyForm() {
        Given given = aWinner();
        String code = code(sendAll(given, details()));
        Response holder =
                step("code", session(enter(given)), Map.of("receipt", code.toLowerCase(java.util.Locale.ROOT)));
        assertThat(holder.asString()).contains("受付番号を確認しました", "お届け先を入力し直す");
        Response form = step("correct", session(holder));
        FlowScenario.showsNothingPersonal(new Selectless(form).response());
        assertThat(form.asString()).contains("お届け先を入力し直す", "value=\"\"");
        Response done = step("send", session(step("check", session(form), OTHER)), OTHER);
        assertThat(done.asString()).contains("変更を受け付けました", "前にお渡ししたもの").doesNotContain(code);
        assertThat(now(given).revision()).isEqualTo(2);

        Response still = step("code", session(enter(given)), Map.of("receipt", code));
        assertThat(still.asString()).contains("受付番号を確認しました");
    }

    @Test
    void withoutTheCodeNothingCanBeCorrectedOrTakenBack() {
        Given given = aWinner();
        sendAll(given, details());
        String visitor = session(enter(given));
        assertThat(step("correct", visitor).asString()).contains("お届け先は受け付け済みです");
        assertThat(step("withdraw", visitor, Map.of("sure", "yes")).asString()).contains("お届け先は受け付け済みです");
        assertThat(step("decline", visitor, Map.of("sure", "yes")).asString()).contains("お届け先は受け付け済みです");
        assertThat(now(given).state()).isEqualTo(FormLink.State.SUBMITTED);
    }

    @Test
    void afterFiveWrongCodesOnlyTheDeskHelps() {
        Given given = aWinner();
        String code = code(sendAll(given, details()));
        String visitor = session(enter(given));
        assertThat(step("code", visitor, Map.of("receipt", "short")).asString()).contains("12文字の英数字");
        for (int left = 4; left > 0; left--) {
            Response missed = step("code", visitor, Map.of("receipt", "0000-0000-000" + left));
            assertThat(missed.statusCode()).isEqualTo(422);
            assertThat(missed.asString()).contains("あと" + left + "回");
        }
        assertThat(step("code", visitor, Map.of("receipt", "0000-0000-0000")).statusCode())
                .isEqualTo(429);
        Response right = step("code", visitor, Map.of("receipt", code));
        assertThat(right.statusCode()).isEqualTo(429);
        assertThat(right.asString()).contains("present@aozora.example");
    }

    @Test
    void aHolderTakesTheDetailsBack() {
        Given given = aWinner();
        String code = code(sendAll(given, details()));
        String holder = session(step("code", session(enter(given)), Map.of("receipt", code)));
        Response sure = step("withdraw", holder);
        assertThat(sure.asString()).contains("受け取りを取りやめますか");
        assertThat(step("withdraw", session(sure), Map.of("sure", "yes")).asString())
                .contains("辞退を承りました");
        assertThat(now(given).state()).isEqualTo(FormLink.State.DECLINED);
        assertThat(enter(given).asString()).contains("辞退を承りました");
    }

    @Test
    void onceLockedNothingChangesAndTheTrackingNumberNeedsTheCode() {
        Given given = aWinner();
        String check = session(step("check", session(enter(given)), details()));
        String code = code(step("send", check, details()));
        QuarkusTransaction.requiringNew().run(() -> progresses.lock(List.of(given.winner())));
        Response locked = enter(given);
        assertThat(locked.asString()).contains("発送の準備に入ったため");
        assertThat(step("send", check, OTHER).statusCode()).isEqualTo(409);
        QuarkusTransaction.requiringNew().run(() -> progresses.shipped(given.winner(), "ヤマト運輸", "123456789012"));
        Response shipped = enter(given);
        assertThat(shipped.asString()).contains("発送しました").doesNotContain("123456789012");
        Response holder = step("code", session(shipped), Map.of("receipt", code));
        assertThat(holder.asString()).contains("123456789012", "ヤマト運輸").doesNotContain("入力し直す");
        FlowScenario.showsNothingPersonal(locked);
        assertThat(sealedOf(given)).isEqualTo(1);
    }

    /** The form without its list of prefectures, every one of which is named there. */
    private record Selectless(Response form) {
        Response response() {
            String bare = form.asString().replaceAll("(?s)<select.*?</select>", "");
            return new io.restassured.builder.ResponseBuilder()
                    .clone(form)
                    .setBody(bare)
                    .build();
        }
    }
}
