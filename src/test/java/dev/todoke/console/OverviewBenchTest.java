package dev.todoke.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.campaign.Campaigns;
import dev.todoke.shipping.Stage;
import dev.todoke.shipping.Stage.Staged;
import dev.todoke.support.OnPostgres;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long the figures of a large campaign take; {@code -Dbench.winners=} for another size. Rows come by SQL, unsealed. */
@Tag("bench")
@QuarkusTest
@TestProfile(OnPostgres.class)
class OverviewBenchTest {

    private static final int WINNERS = Integer.getInteger("bench.winners", 100_000);
    private static final int ROUNDS = 15;

    @Inject
    Stage stage;

    @Inject
    Campaigns campaigns;

    @Inject
    CampaignProgress progress;

    @Inject
    CampaignOverview overview;

    @Inject
    EntityManager database;

    @Test
    void aLargeCampaignIsDrawn() {
        Staged set = stage.campaign(1);
        QuarkusTransaction.requiringNew().timeout(600).run(() -> fill(set));
        QuarkusTransaction.requiringNew().run(() -> sql("analyze"));
        OverviewFigures figures = figures(set);
        assertThat(figures.winners()).isEqualTo(WINNERS + 1L);
        assertThat(figures.answers()).isEqualTo(WINNERS * 4L / 5);
        print("figures, drawings and log", () -> figures(set));
        print(
                "next step and checks",
                () -> QuarkusTransaction.requiringNew().run(() -> overview.of(campaigns.require(set.campaign()))));
    }

    private OverviewFigures figures(Staged set) {
        return QuarkusTransaction.requiringNew().call(() -> progress.of(campaigns.require(set.campaign())));
    }

    /** Four of five answered, three shipped, two delivered. */
    private void fill(Staged set) {
        String some = " from generate_series(1, " + WINNERS + ") n";
        String here = "'" + set.campaign() + "'::uuid";
        String division = "'" + set.division() + "'::uuid";
        String prize = "(select id from prize where campaign_id = " + here + " limit 1)";
        sql("create temporary table made as select n, gen_random_uuid() w, gen_random_uuid() a, gen_random_uuid() l"
                + some);
        sql("insert into winner (id, campaign_id, division_id, imported_at, contact_record) select w, " + here + ", "
                + division + ", now(), gen_random_uuid() from made");
        sql("insert into award (id, winner_id, campaign_id, prize_id, reference) select a, w, " + here + ", " + prize
                + ", 'B' || n from made");
        sql(
                "insert into form_link (id, winner_id, campaign_id, division_id, channel, token_mac, mac_version, issued_at,"
                        + " closes_at, live_winner, opened_at, state, revision, code_tries) select l, w, " + here + ", "
                        + division
                        + ", 'ACCOUNT', decode(replace(l::text, '-', ''), 'hex'), 1, now(), now() + interval '9 days', w, now(),"
                        + " case when n % 5 < 4 then 'SUBMITTED' else 'OPENED' end, 1, 0 from made");
        sql("insert into telling (link_id, winner_id, campaign_id, told_at) select l, w, " + here
                + ", now() from made");
        sql("insert into winner_progress (winner_id, campaign_id, locked_at, version) select w, " + here
                + ", case when n % 5 < 3 then now() end, 0 from made");
        sql("insert into parcel (id, award_id, winner_id, campaign_id, division_id, reference, carrier, shipped_on,"
                + " delivered_on, marked_by, marked_at) select gen_random_uuid(), a, w, " + here + ", " + division
                + ", 'B' || n, 'YAMATO', current_date, case when n % 5 < 2 then current_date end, w, now() from made"
                + " where n % 5 < 3");
        sql("insert into submission (id, link_id, winner_id, campaign_id, record, revision, candidate, nonce_mac,"
                + " payload_mac, code_mac, mac_version, code_version, turn, received_at) select gen_random_uuid(), l, w, "
                + here + ", gen_random_uuid(), 1, 1, decode(replace(l::text, '-', ''), 'hex'),"
                + " decode(replace(l::text, '-', ''), 'hex'), decode(replace(l::text, '-', ''), 'hex'), 1, 1, n, now()"
                + " from made where n % 5 < 4");
        sql(
                "insert into retention_term (award, subject, campaign, division, days_after, latest_months, expected_at,"
                        + " collected_on, latest_on, keep_until) select a, w, " + here + ", " + division
                        + ", 30, 6, now(),"
                        + " case when n % 5 < 4 then current_date - (n % 30) end, current_date + 180, current_date + 180 from made");
        sql(
                "insert into audit_leaf (id, at, action, actor_kind, outcome, division, campaign, counts, codes, records_count,"
                        + " canonical, hash) select gen_random_uuid(), now(), 'submission.receive', 'LINK', 'DONE', "
                        + division
                        + ", " + here
                        + ", '', '', 0, decode(repeat('00', 300), 'hex'), decode(repeat('00', 32), 'hex') from made");
    }

    private void sql(String statement) {
        database.createNativeQuery(statement).executeUpdate();
    }

    private static void print(String what, Runnable work) {
        long[] took = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long from = System.nanoTime();
            work.run();
            took[round] = System.nanoTime() - from;
        }
        Arrays.sort(took);
        System.out.printf(
                "BENCH overview, %,d winners, %s: median %d ms, least %d, most %d%n",
                WINNERS,
                what,
                Duration.ofNanos(took[ROUNDS / 2]).toMillis(),
                Duration.ofNanos(took[0]).toMillis(),
                Duration.ofNanos(took[ROUNDS - 1]).toMillis());
    }
}
