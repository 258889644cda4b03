package dev.todoke.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where nothing leads on, and one row that stops any number of links. */
abstract class EndsScenario extends DoorScenario {

    @Inject
    Links issuing;

    @Inject
    Stops stops;

    @Inject
    LinkRevocations revocations;

    @Inject
    IntakeHolding holding;

    private LinkRevocation stop(RevocationScope kind, UUID id, RevocationReach reach) {
        return stops.revoke(new LinkRevocation.Target(kind, id, reach), ANYTHING);
    }

    @Test
    void afterTheDeadlineTheFormIsClosedAndSaysSo() {
        Given given = aWinner(clock.now().minus(Duration.ofMinutes(1)));
        Response closed = enter(given);
        assertThat(closed.statusCode()).isEqualTo(410);
        assertThat(closed.asString()).contains("入力の受付は終わりました", "present@aozora.example", "（日本時間）");
        assertThat(now(given).state()).isEqualTo(FormLink.State.ISSUED);
    }

    @Test
    void aClosedCampaignTakesNothingMoreButStillShowsHowThingsStand() {
        Given silent = aWinner();
        Given answered = aWinner();
        String code = code(sendAll(answered, details()));
        String ready = session(step("check", session(enter(silent)), details()));
        setup.close(campaign.id(), ANYTHING);

        assertThat(enter(silent).statusCode()).isEqualTo(410);
        assertThat(step("send", ready, details()).asString()).contains("入力の受付は終わりました");
        assertThat(sealedOf(silent)).isZero();
        Response status = enter(answered);
        assertThat(status.statusCode()).isEqualTo(200);
        Response holder = step("code", session(status), Map.of("receipt", code));
        assertThat(step("correct", session(holder)).asString()).doesNotContain("id=\"postalCode\"");
    }

    @Test
    void anUnknownCodeLearnsNothing() {
        String stranger = TokenCode.fresh(new SecureRandom()).text();
        Response unknown = browser().formParam("code", stranger).post("/f");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.asString()).contains("コードを確かめられませんでした").doesNotContain(stranger, "春のプレゼント");
        Response nonsense = browser().formParam("code", "コード").post("/f");
        assertThat(nonsense.statusCode()).isEqualTo(404);
        assertThat(nonsense.asString()).isEqualTo(unknown.asString());
    }

    @Test
    void oneRowStopsEveryLinkThatItCovers() {
        for (RevocationScope kind : RevocationScope.values()) {
            aCampaign();
            Given given = aWinner();
            String form = session(enter(given));
            UUID id = switch (kind) {
                case LINK -> given.link();
                case WINNER -> given.winner();
                case CAMPAIGN -> campaign.id();
                case CHANNEL -> campaign.accountId();
            };
            LinkRevocation row = stop(kind, id, RevocationReach.EVERYTHING);
            assertThat(enter(given).statusCode()).as(kind.name()).isEqualTo(410);
            assertThat(step("check", form, details()).statusCode()).isEqualTo(410);
            Response sent = step("send", form, details());
            assertThat(sent.statusCode()).isEqualTo(410);
            assertThat(sent.asString()).contains("このリンクは使えなくしました").doesNotContain("花子");
            assertThat(sealedOf(given)).isZero();

            QuarkusTransaction.requiringNew()
                    .run(() -> revocations.findById(row.id()).withdraw(null, clock.now()));
            assertThat(enter(given).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aHijackEndsEnteringButNotTheHoldersRights() {
        Given silent = aWinner();
        Given answered = aWinner();
        String code = code(sendAll(answered, details()));
        String open = session(enter(answered));
        stop(RevocationScope.CHANNEL, campaign.accountId(), RevocationReach.FIRST_ENTRY);

        assertThat(enter(silent).statusCode()).isEqualTo(410);
        Response status = enter(answered);
        assertThat(status.statusCode()).isEqualTo(200);
        assertThat(status.asString()).doesNotContain("自分が送ったものではない");
        assertThat(step("dispute", open).asString()).contains("お届け先は受け付け済みです");
        Response holder = step("code", session(status), Map.of("receipt", code));
        Response form = step("correct", session(holder));
        Map<String, String> other = details("見本 花江", "みほん町5");
        Response done = step("send", session(step("check", session(form), other)), other);
        assertThat(done.asString()).contains("変更を受け付けました");
        assertThat(now(answered).revision()).isEqualTo(2);
    }

    @Test
    void aStopDoesNotTouchLinksIssuedAfterIt() {
        Given old = aWinner();
        stop(RevocationScope.CAMPAIGN, campaign.id(), RevocationReach.EVERYTHING);
        Given fresh = QuarkusTransaction.requiringNew().call(() -> {
            var token = TokenCode.fresh(new SecureRandom());
            var addressee = new FormLink.Addressee(
                    UUID.randomUUID(), campaign.id(), campaign.divisionId(), LinkChannel.LETTER, null);
            var link = new FormLink(
                    UUID.randomUUID(),
                    addressee,
                    doorsteps.tag(token),
                    clock.now().plusMillis(2),
                    campaign.closesAt());
            links.persist(link);
            return new Given(link.id(), link.winnerId(), token);
        });
        assertThat(enter(old).statusCode()).isEqualTo(410);
        assertThat(enter(fresh).statusCode()).isEqualTo(200);
    }

    @Test
    void everyWinnerWithoutAWorkingLinkGetsOneAndOnlyOnce() {
        imports.apply(
                campaign.id(), "handle,prize\nalpha,A\nbeta,B\ngamma,A\n".getBytes(StandardCharsets.UTF_8), ANYTHING);
        assertThat(issuing.countWaiting(campaign.id())).isEqualTo(3);
        assertThat(issuing.issue(campaign.id(), List.of(), ANYTHING)).isEqualTo(3);
        assertThat(issuing.countWaiting(campaign.id())).isZero();
        assertThat(issuing.issue(campaign.id(), List.of(), ANYTHING)).isZero();
        List<FormLink> first = links.ofCampaign(campaign.id());
        assertThat(first).hasSize(3).allMatch(l -> l.closesAt().equals(campaign.closesAt()));
        assertThat(first).allMatch(l -> l.channel() == LinkChannel.ACCOUNT);

        stop(RevocationScope.CHANNEL, campaign.accountId(), RevocationReach.FIRST_ENTRY);
        assertThat(first).allMatch(issuing::stopped);
        assertThat(issuing.countWaiting(campaign.id())).isEqualTo(3);
        assertThat(issuing.issue(campaign.id(), List.of(), ANYTHING)).isEqualTo(3);
        List<FormLink> second = links.ofCampaign(campaign.id());
        assertThat(second).hasSize(3).noneMatch(issuing::stopped);
        UUID winner = second.get(0).winnerId();
        UUID reissued = issuing.reissue(winner, LinkChannel.LETTER, ANYTHING);
        assertThat(issuing.stopped(links.findById(second.get(0).id()))).isTrue();
        assertThat(links.liveOf(List.of(winner))).extracting(FormLink::id).containsExactly(reissued);
    }

    @Test
    void aWinnerDeclinesByLinkAndGetsNoNewOne() {
        Given given = aWinner();
        Response sure = step("decline", session(enter(given)));
        assertThat(sure.asString()).contains("賞品を辞退しますか");
        assertThat(now(given).state()).isEqualTo(FormLink.State.OPENED);
        Response done = step("decline", session(sure), Map.of("sure", "yes"));
        assertThat(done.asString()).contains("辞退を承りました");
        assertThat(step("send", session(sure), details()).asString()).contains("辞退を承りました");
        assertThat(sealedOf(given)).isZero();
        assertThat(issuing.countWaiting(campaign.id())).isZero();
        assertThat(issuing.issue(campaign.id(), List.of(), ANYTHING)).isZero();
    }

    @Test
    void erasedDetailsLeaveADateAndNothingElse() {
        Given given = aWinner();
        sendAll(given, details());
        var erasure = QuarkusTransaction.requiringNew().call(() -> {
            assertThat(holding.inventory(List.of(given.winner()))).containsEntry("submission_sealed", 1L);
            progresses.erased(List.of(given.winner()), clock.today());
            return holding.erase(List.of(given.winner()));
        });
        assertThat(erasure.records()).hasSize(1);
        assertThat(erasure.rows()).containsEntry("submission", 1L).containsEntry("submission_sealed", 1L);
        assertThat(sealedOf(given)).isZero();
        Response erased = enter(given);
        assertThat(erased.asString()).contains("お届け情報は消去しました", "に消去しました。");
        FlowScenario.showsNothingPersonal(erased);
    }

    @Test
    void noPageInAnyStateShowsWhatWasStored() {
        Given given = aWinner();
        List<Response> pages = new ArrayList<>();
        Response receipt = sendAll(given, details());
        String code = code(receipt);
        pages.add(receipt);
        pages.add(enter(given));
        String visitor = session(pages.get(1));
        for (String each : List.of("status", "decline", "withdraw", "correct", "code", "nothing")) {
            pages.add(step(each, visitor));
        }
        pages.add(step("code", visitor, Map.of("receipt", code)));
        String holder = session(pages.get(pages.size() - 1));
        pages.add(step("status", holder));
        pages.add(step("withdraw", holder));
        pages.add(browser().cookies(receipt.cookies()).get("/f/send"));
        QuarkusTransaction.requiringNew().run(() -> progresses.lock(List.of(given.winner())));
        pages.add(enter(given));
        QuarkusTransaction.requiringNew().run(() -> progresses.shipped(given.winner(), "ヤマト運輸", "1111"));
        pages.add(enter(given));
        QuarkusTransaction.requiringNew().run(() -> progresses.delivered(given.winner()));
        pages.add(enter(given));
        stop(RevocationScope.WINNER, given.winner(), RevocationReach.EVERYTHING);
        pages.add(enter(given));
        assertThat(pages).hasSizeGreaterThan(14);
        pages.forEach(FlowScenario::showsNothingPersonal);
    }

    @Test
    void withoutASessionTheWinnerStartsAgain() {
        for (String each : List.of("form", "check", "send", "code", "correct", "dispute", "decline", "withdraw")) {
            assertThat(step(each, "", details()).statusCode()).isEqualTo(422);
            assertThat(step(each, "A".repeat(115), details()).asString()).contains("はじめからになりました");
            assertThat(browser().get("/f/" + each).statusCode()).isEqualTo(303);
        }
        Given given = aWinner();
        String good = session(enter(given));
        char last = good.charAt(20);
        String bent = good.substring(0, 20) + (last == 'A' ? 'B' : 'A') + good.substring(21);
        assertThat(step("check", bent, details()).statusCode()).isEqualTo(422);
    }
}
