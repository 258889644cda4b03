package dev.todoke.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.bench.Bench;
import dev.todoke.bench.Spread;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.kernel.web.Cursors;
import dev.todoke.shipping.Stage;
import dev.todoke.staff.Person;
import dev.todoke.staff.Role;
import dev.todoke.staff.StaffSetup;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long pages of one big campaign take, and how many statements: {@code ./mvnw verify -Pbench -Dtest='Winners*BenchTest'},
 * with {@code -Dbench.winners=100000} as many as asked. Winners beyond the first hundreds are rows written by SQL.
 */
@Tag("bench")
abstract class WinnersBench {

    private static final int WINNERS = Bench.number("winners", 100_000);
    private static final int TIMES = Bench.number("times", 20);
    private static final int REAL = 300;
    private static final int BATCH = 1_000;

    @Inject
    Stage stage;

    @Inject
    EntityManager database;

    @Inject
    DataSource source;

    @Inject
    TodokeClock clock;

    @Inject
    Cursors cursors;

    @Inject
    StaffSetup staff;

    private Person mori;
    private Stage.Staged set;

    @Test
    void pagesOfABigCampaign() throws SQLException {
        set = stage.campaign(REAL);
        mori = Person.signedIn(
                staff, Role.in(set.division(), RoleNames.OPERATOR), Role.in(set.division(), RoleNames.SHIPPER));
        fill();
        Bench bench = new Bench("winners " + getClass().getSimpleName());
        bench.line(
                "work        %d winners in one campaign; over HTTP, in the test's JVM; %d times each", WINNERS, TIMES);
        bench.line("%-44s %8s %8s %10s", "page", "p50 ms", "p95 ms", "statements");
        String path = "/desk/campaigns/" + set.campaign() + "/winners";
        for (WinnersFilter.Sort sort : WinnersFilter.Sort.values()) {
            get(bench, "all, by " + sort.code() + ", first", path + "?sort=" + sort.code());
        }
        places(bench, path, WinnersFilter.ALL);
        for (AwardState state : AwardState.values()) {
            places(bench, path, WinnersFilter.ALL.of(state));
        }
        for (Attention mark : Attention.values()) {
            places(bench, path, new WinnersFilter(null, null, mark));
        }
        get(bench, "all, with counts", path + "?counts=1");
        get(bench, "100 rows", path + "?size=100");
        get(bench, "worklist", "/desk/campaigns/" + set.campaign() + "/worklist");
        post(
                bench,
                "worklist, 20 opened",
                "/desk/campaigns/" + set.campaign() + "/worklist",
                Map.of("reason", "TELLING_WINNERS", "size", "20"));
        post(
                bench,
                "search by reference",
                "/desk/search",
                Map.of("q", set.award(3).reference()));
        post(bench, "search by handle", "/desk/search", Map.of("q", "@person_7"));
        bench.show();
    }

    private void places(Bench bench, String path, WinnersFilter filter) {
        String name = filter.isAll() ? "all" : filter.text();
        String query = "?" + filter.text() + "&";
        String list = set.campaign() + " " + filter.text() + " reference";
        if (!filter.isAll()) {
            get(bench, name + ", first", path + query);
        }
        get(bench, name + ", middle", path + query + "after=" + cursors.write(list, reference(WINNERS / 2)));
        get(bench, name + ", last", path + query + "before=" + cursors.write(list, "ZZZ"));
    }

    private void get(Bench bench, String name, String path) {
        measure(bench, name, () -> mori.request().get(path));
    }

    private void post(Bench bench, String name, String path, Map<String, ?> form) {
        measure(bench, name, () -> WinnersListScenario.submit(mori, path, form));
    }

    private void measure(Bench bench, String name, Supplier<Response> page) {
        Statistics statistics =
                database.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        page.get();
        page.get();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        assertThat(page.get().statusCode()).as(name).isEqualTo(200);
        long statements = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            long began = System.nanoTime();
            page.get();
            took.add((System.nanoTime() - began) / 1e6);
        }
        Spread spread =
                new Spread(took.stream().mapToDouble(Double::doubleValue).toArray());
        bench.line("%-44s %8.0f %8.0f %10d", name, spread.median(), spread.at(0.95), statements);
        System.out.printf("%-44s %8.0f %8.0f %10d%n", name, spread.median(), spread.at(0.95), statements);
    }

    private static String reference(int number) {
        return String.format("TDK9%09d", number);
    }

    /** Rows as the product's own verbs leave them, in shares that a campaign has while it ships. */
    private void fill() throws SQLException {
        UUID prize = set.award(0).prizeId();
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            Rows rows = new Rows(connection);
            var now = Timestamp.from(clock.now());
            var closes = Timestamp.from(clock.now().plus(Duration.ofDays(10)));
            var past = Timestamp.from(clock.now().minus(Duration.ofDays(1)));
            var today = java.sql.Date.valueOf(clock.today());
            for (int i = REAL; i < WINNERS; i++) {
                UUID winner = Ids.next();
                UUID award = Ids.next();
                UUID link = Ids.next();
                int share = (i * 37) % 100;
                rows.add(
                        "insert into winner values (?, ?, ?, ?, ?)",
                        winner,
                        set.campaign(),
                        set.division(),
                        now,
                        Ids.next());
                rows.add(
                        "insert into award values (?, ?, ?, ?, ?, ?)",
                        award,
                        winner,
                        set.campaign(),
                        prize,
                        null,
                        reference(i));
                rows.add(
                        "insert into winner_progress (winner_id, campaign_id, locked_at, erased_on, version)"
                                + " values (?, ?, ?, ?, 0)",
                        winner,
                        set.campaign(),
                        share >= 68 && share < 98 ? now : null,
                        share == 98 ? today : null);
                rows.add(
                        "insert into retention_term (award, subject, campaign, division, days_after, latest_months,"
                                + " expected_at, latest_on, keep_until) values (?, ?, ?, ?, 30, 6, ?, ?, ?)",
                        award,
                        winner,
                        set.campaign(),
                        set.division(),
                        now,
                        today,
                        today);
                rows.add(
                        "insert into lookup_mac values (?, ?, ?, 'handle', 2026, 1, ?)",
                        Ids.next(),
                        winner,
                        set.campaign(),
                        bytes(link));
                if (share != 99) {
                    String state = share < 30 || share == 37 ? "ISSUED" : share < 35 ? "OPENED" : "SUBMITTED";
                    rows.add(
                            "insert into form_link (id, winner_id, campaign_id, division_id, channel, channel_id, token_mac,"
                                    + " mac_version, issued_at, closes_at, live_winner, opened_at, state, revision,"
                                    + " code_tries) values (?, ?, ?, ?, 'ACCOUNT', ?, ?, 1, ?, ?, ?, null, ?, 0, 0)",
                            link,
                            winner,
                            set.campaign(),
                            set.division(),
                            set.account(),
                            bytes(link),
                            now,
                            share == 37 ? past : closes,
                            winner,
                            state);
                }
                if (share >= 10 && share < 98) {
                    rows.add("insert into telling values (?, ?, ?, ?, null)", link, winner, set.campaign(), now);
                }
                if (share == 35 || share == 36) {
                    rows.add(
                            "insert into decline values (?, ?, ?, ?, ?)",
                            Ids.next(),
                            link,
                            winner,
                            set.campaign(),
                            now);
                }
                if (share >= 38 && share < 98) {
                    answer(rows, i, link, winner, now);
                }
                if (share >= 78 && share < 98) {
                    rows.add(
                            "insert into parcel (id, award_id, winner_id, campaign_id, division_id, reference, carrier,"
                                    + " shipped_on, delivered_on, marked_by, marked_at)"
                                    + " values (?, ?, ?, ?, ?, ?, '', ?, ?, ?, ?)",
                            Ids.next(),
                            award,
                            winner,
                            set.campaign(),
                            set.division(),
                            reference(i),
                            today,
                            share >= 88 ? today : null,
                            winner,
                            now);
                }
                if (i % BATCH == 0) {
                    rows.write();
                }
            }
            rows.write();
            connection.commit();
            try (var statement = connection.createStatement()) {
                statement.execute("analyze");
                connection.commit();
            }
        }
    }

    private void answer(Rows rows, int i, UUID link, UUID winner, Timestamp now) throws SQLException {
        UUID record = Ids.next();
        for (int candidate = 1; candidate <= (i % 2_500 == 40 ? 2 : 1); candidate++) {
            rows.add(
                    "insert into submission (id, link_id, winner_id, campaign_id, record, revision, candidate, nonce_mac,"
                            + " payload_mac, code_mac, mac_version, code_version, turn, received_at)"
                            + " values (?, ?, ?, ?, ?, 1, ?, ?, ?, ?, 1, 1, 0, ?)",
                    Ids.next(),
                    link,
                    winner,
                    set.campaign(),
                    candidate == 1 ? record : Ids.next(),
                    (short) candidate,
                    bytes(link),
                    bytes(link),
                    bytes(link),
                    now);
        }
        rows.add(
                "insert into derived_record (record, revision, winner_id, campaign_id, problems, derived_at)"
                        + " values (?, 1, ?, ?, ?, ?)",
                record,
                winner,
                set.campaign(),
                i % 500 == 3 ? "surrogate" : "",
                now);
    }

    private static byte[] bytes(UUID id) {
        return id.toString().substring(4).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    /** Statements of the same text are sent together, in the order in which the texts came first. */
    private static final class Rows {

        private final Connection connection;
        private final Map<String, PreparedStatement> prepared = new java.util.LinkedHashMap<>();

        Rows(Connection connection) {
            this.connection = connection;
        }

        void add(String text, Object... values) throws SQLException {
            PreparedStatement statement = prepared.get(text);
            if (statement == null) {
                statement = connection.prepareStatement(text);
                prepared.put(text, statement);
            }
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.addBatch();
        }

        void write() throws SQLException {
            for (PreparedStatement statement : prepared.values()) {
                statement.executeBatch();
            }
            connection.commit();
        }
    }
}
