package dev.todoke.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.console.WinnersFilter.Sort;
import dev.todoke.intake.FormLinks;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.shipping.Stage;
import dev.todoke.staff.Person;
import dev.todoke.staff.Role;
import dev.todoke.staff.StaffSetup;
import dev.todoke.winner.Award;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The winners table: every state, every order, both directions, and nothing in it but what its address says. */
abstract class WinnersListScenario {

    /** Winners in each state. */
    private static final int EACH = 4;

    private static final int PAGE = 3;

    @Inject
    Stage stage;

    @Inject
    WinnersList list;

    @Inject
    WinnersTable table;

    @Inject
    MovementOrder movement;

    @Inject
    WinnerMarks marks;

    @Inject
    EntityManager database;

    @Inject
    TodokeClock clock;

    @Inject
    StaffSetup staff;

    @Inject
    FormLinks links;

    @Test
    void theConditionOfAStateFindsWhatTheStateSays() {
        UUID campaign = everyState().campaign();
        Map<AwardState, Long> counts = table.counts(campaign);
        assertThat(counts.keySet()).containsExactlyInAnyOrder(AwardState.values());
        for (AwardState state : AwardState.values()) {
            WinnersFilter filter = WinnersFilter.ALL.of(state);
            List<WinnersTable.Row> rows = list.page(campaign, filter, Sort.REFERENCE, WinnersList.From.START, 100)
                    .rows();
            assertThat(list.count(campaign, filter)).as(state.name()).isEqualTo(counts.get(state));
            assertThat(rows).as(state.name()).hasSize(counts.get(state).intValue());
            assertThat(rows)
                    .extracting(WinnersTable.Row::state)
                    .as(state.name())
                    .containsOnly(state);
        }
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void turningPagesThereAndBackShowsEveryRowOnce(Sort sort) {
        UUID campaign = everyState().campaign();
        List<WinnersTable.Row> there = new ArrayList<>();
        WinnersList.Slice slice = list.page(campaign, WinnersFilter.ALL, sort, WinnersList.From.START, PAGE);
        assertThat(slice.before()).isNull();
        there.addAll(slice.rows());
        while (slice.after() != null) {
            slice = list.page(campaign, WinnersFilter.ALL, sort, new WinnersList.From(slice.after(), false), PAGE);
            there.addAll(slice.rows());
        }
        List<WinnersTable.Row> back = new ArrayList<>(slice.rows());
        Collections.reverse(back);
        while (slice.before() != null) {
            slice = list.page(campaign, WinnersFilter.ALL, sort, new WinnersList.From(slice.before(), true), PAGE);
            List<WinnersTable.Row> reversed = new ArrayList<>(slice.rows());
            Collections.reverse(reversed);
            back.addAll(reversed);
        }
        Collections.reverse(back);

        assertThat(there).hasSize(EACH * AwardState.values().length);
        assertThat(there).extracting(WinnersTable.Row::award).doesNotHaveDuplicates();
        assertThat(back).isEqualTo(there);
        assertThat(there).isSortedAccordingTo(order(sort));
    }

    @Test
    void bothWaysOfFindingWhatMovedLastAgree() {
        UUID campaign = everyState().campaign();
        for (boolean back : new boolean[] {false, true}) {
            List<MovementOrder.Moved> all =
                    movement.awards(campaign, WinnersFilter.ALL, new WinnersList.From(null, back), 100);
            assertThat(all).hasSize(EACH * AwardState.values().length);
            for (MovementOrder.Moved moved : all) {
                List<MovementOrder.Moved> few = movement.awards(
                        campaign,
                        WinnersFilter.ALL,
                        new WinnersList.From(moved.place().key(), back),
                        2);
                assertThat(movement.whole(campaign, WinnersFilter.ALL, moved.place(), back, 2))
                        .isEqualTo(few);
            }
        }
        WinnersFilter told = WinnersFilter.ALL.of(AwardState.TOLD);
        assertThat(movement.few(campaign, told)).hasSize(EACH);
    }

    private static Comparator<WinnersTable.Row> order(Sort sort) {
        Comparator<WinnersTable.Row> reference = Comparator.comparing(WinnersTable.Row::reference);
        return switch (sort) {
            case REFERENCE -> reference;
            case STATE -> Comparator.comparing(WinnersTable.Row::state).thenComparing(reference);
            case UPDATED ->
                Comparator.comparing(WinnersTable.Row::movedAt)
                        .reversed()
                        .thenComparing(row -> row.winner().toString())
                        .thenComparing(reference);
        };
    }

    @Test
    void whatNeedsALookIsFoundAndSaidTheSame() {
        Stage.Staged set = stage.answered(5);
        UUID campaign = set.campaign();
        UUID first = set.award(0).winnerId();
        stage.send(set, 0, Stage.form(90), null);
        UUID record = QuarkusTransaction.requiringNew()
                .call(() -> (UUID)
                        database.createNativeQuery("select record from submission where winner_id = ?1", UUID.class)
                                .setParameter(1, set.award(1).winnerId())
                                .getSingleResult());
        sql(
                "insert into derived_record (record, revision, winner_id, campaign_id, problems, derived_at)"
                        + " values (?1, 1, ?2, ?3, 'surrogate', ?4)",
                record,
                set.award(1).winnerId(),
                campaign,
                clock.now());

        assertThat(found(campaign, Attention.DISPUTED)).containsExactly(first);
        assertThat(found(campaign, Attention.PROBLEM))
                .containsExactly(set.award(1).winnerId());
        assertThat(found(campaign, Attention.QUARANTINED)).isEmpty();

        // From now on the account counts as having been in other hands: what came through it is nobody's word.
        sql(
                "insert into takeover (id, account_id, earliest_at, detected_at, declared_at) values (?1, ?2, ?3, ?4, ?5)",
                Ids.next(),
                set.account(),
                clock.now().minus(Duration.ofDays(2)),
                clock.now(),
                clock.now());
        assertThat(found(campaign, Attention.QUARANTINED)).hasSize(5);
        assertThat(found(campaign, Attention.DISPUTED)).isEmpty();
        for (Attention mark : List.of(Attention.PROBLEM, Attention.DISPUTED, Attention.QUARANTINED)) {
            List<UUID> found = found(campaign, mark);
            Map<UUID, java.util.Set<Attention>> said =
                    marks.of(set.awards().stream().map(Award::winnerId).toList());
            assertThat(said.entrySet().stream()
                            .filter(entry -> entry.getValue().contains(mark))
                            .map(Map.Entry::getKey))
                    .as(mark.name())
                    .containsExactlyInAnyOrderElementsOf(found);
        }
    }

    private List<UUID> found(UUID campaign, Attention mark) {
        return list
                .page(campaign, new WinnersFilter(null, null, mark), Sort.REFERENCE, WinnersList.From.START, 100)
                .rows()
                .stream()
                .map(WinnersTable.Row::winner)
                .toList();
    }

    @Test
    void moreWinnersTakeNoMoreStatements() {
        long few = statements(stage.campaign(60).campaign());
        long many = statements(stage.campaign(400).campaign());
        assertThat(many).isEqualTo(few);
    }

    private long statements(UUID campaign) {
        Statistics statistics =
                database.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        WinnersList.Slice slice =
                list.page(campaign, WinnersFilter.ALL.of(AwardState.LINKED), Sort.STATE, WinnersList.From.START, 50);
        marks.of(slice.rows().stream().map(WinnersTable.Row::winner).toList());
        long statements = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        assertThat(slice.rows()).hasSize(50);
        return statements;
    }

    @Test
    void theAddressHoldsFilterOrderAndPlace() {
        Stage.Staged set = stage.campaign(120);
        Person viewer = Person.signedIn(staff, Role.in(set.division(), RoleNames.VIEWER));
        String path = "/desk/campaigns/" + set.campaign() + "/winners";
        String first = page(viewer, path + "?state=linked&sort=updated");
        assertThat(first).contains("この条件で120件", "aria-current").doesNotContain("name=\"award\"");
        String next = way(first, "next");
        assertThat(next).contains("state=linked", "sort=updated", "after=");
        String second = page(viewer, next);
        assertThat(references(second)).hasSize(50).doesNotContainAnyElementsOf(references(first));
        assertThat(references(page(viewer, way(second, "prev")))).isEqualTo(references(first));
        assertThat(references(page(viewer, path + "?size=100"))).hasSize(100);
        assertThat(page(viewer, path + "?state=shipped")).contains("この条件に当てはまる人はいません");
    }

    @Test
    void whatIsNotOursIsRefused() {
        Stage.Staged set = stage.campaign(120);
        Person viewer = Person.signedIn(staff, Role.in(set.division(), RoleNames.VIEWER));
        String path = "/desk/campaigns/" + set.campaign() + "/winners";
        String cursor = way(page(viewer, path), "next").replaceAll(".*after=", "");
        char other = cursor.charAt(3) == 'A' ? 'B' : 'A';
        List<String> forged = List.of(
                "?after=" + cursor.substring(0, 3) + other + cursor.substring(4),
                "?sort=state&after=" + cursor,
                "?state=linked&after=" + cursor,
                "?after=" + cursor.substring(0, 5),
                "?before=AAAA",
                "?after=%00",
                "?sort=handle",
                "?size=1000",
                "?prize=x",
                "?stat=linked");
        for (String query : forged) {
            Response answer = viewer.request().get(path + query);
            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertThat(answer.asString()).as(query).contains("<html");
        }
    }

    @Test
    void handlesAreShownForOnePageWithAReason() {
        Stage.Staged set = stage.campaign(60);
        Person operator = Person.signedIn(staff, Role.in(set.division(), RoleNames.OPERATOR));
        Person viewer = Person.signedIn(staff, Role.in(set.division(), RoleNames.VIEWER));
        String path = "/desk/campaigns/" + set.campaign() + "/winners";
        String second = way(page(operator, path), "next");
        assertThat(page(operator, second)).doesNotContain("person_");
        long before = leaves(set.campaign());
        String opened = submit(operator, second, Map.of("reason", "INQUIRY")).asString();
        assertThat(opened.split("@person_", -1)).hasSize(11);
        assertThat(leaves(set.campaign())).isEqualTo(before + 1);
        assertThat(submit(operator, second, Map.of()).statusCode()).isEqualTo(422);
        assertThat(submit(viewer, second, Map.of("reason", "INQUIRY")).statusCode())
                .isEqualTo(403);
    }

    private long leaves(UUID campaign) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) database.createNativeQuery(
                                        "select count(*) from audit_leaf where campaign = ?1 and action = 'contacts.open'")
                                .setParameter(1, campaign)
                                .getSingleResult())
                        .longValue());
    }

    private static String page(Person person, String path) {
        Response answer = person.request().get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.asString();
    }

    static Response submit(Person person, String path, Map<String, ?> fields) {
        return person.withoutToken()
                .redirects()
                .follow(false)
                .contentType(io.restassured.http.ContentType.URLENC.withCharset("UTF-8"))
                .formParam("csrf", person.csrf())
                .formParams(fields)
                .post(path);
    }

    private static String way(String page, String rel) {
        Matcher link = Pattern.compile("rel=\"" + rel + "\" href=\"([^\"]+)\"").matcher(page);
        assertThat(link.find()).as(rel).isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    private static List<String> references(String page) {
        return Pattern.compile("<code>(TDK[0-9]+)</code>")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** {@link #EACH} winners in each state, written as the states' own rows are. */
    private Stage.Staged everyState() {
        Stage.Staged set = stage.campaign(EACH * AwardState.values().length);
        Map<UUID, UUID> linkOf = new HashMap<>();
        QuarkusTransaction.requiringNew()
                .run(() -> links.ofCampaign(set.campaign()).forEach(link -> linkOf.put(link.winnerId(), link.id())));
        Instant now = clock.now();
        int number = 0;
        for (Award award : set.awards()) {
            AwardState state = AwardState.values()[number++ % AwardState.values().length];
            UUID link = linkOf.get(award.winnerId());
            Instant at = now.minus(Duration.ofMinutes(number * 7 % 60));
            switch (state) {
                case NEW -> sql("update form_link set live_winner = null where id = ?1", link);
                case LINKED -> {}
                case TOLD -> tell(set, award, link, at);
                case OPENED -> sql("update form_link set state = 'OPENED', opened_at = ?2 where id = ?1", link, at);
                case LATE -> sql("update form_link set closes_at = ?2 where id = ?1", link, at);
                case ANSWERED -> sql("update form_link set state = 'SUBMITTED' where id = ?1", link);
                case DECLINED ->
                    sql(
                            "insert into decline (id, link_id, winner_id, campaign_id, declined_at)"
                                    + " values (?1, ?2, ?3, ?4, ?5)",
                            Ids.next(),
                            link,
                            award.winnerId(),
                            set.campaign(),
                            at);
                case LISTED ->
                    sql("update winner_progress set locked_at = ?2 where winner_id = ?1", award.winnerId(), at);
                case SHIPPED -> ship(set, award, at, null);
                case DELIVERED -> ship(set, award, at, clock.today());
                case ERASED ->
                    sql(
                            "update winner_progress set erased_on = ?2 where winner_id = ?1",
                            award.winnerId(),
                            clock.today());
            }
        }
        return set;
    }

    private void tell(Stage.Staged set, Award award, UUID link, Instant at) {
        sql(
                "insert into telling (link_id, winner_id, campaign_id, told_at) values (?1, ?2, ?3, ?4)",
                link,
                award.winnerId(),
                set.campaign(),
                at);
    }

    private void ship(
            Stage.Staged set, Award award, Instant at, java.time.@org.jspecify.annotations.Nullable LocalDate on) {
        sql(
                "insert into parcel (id, award_id, winner_id, campaign_id, division_id, reference, carrier, shipped_on,"
                        + " marked_by, marked_at) values (?1, ?2, ?3, ?4, ?5, ?6, '', ?7, ?8, ?9)",
                Ids.next(),
                award.id(),
                award.winnerId(),
                set.campaign(),
                set.division(),
                award.reference(),
                clock.today(),
                set.person().member(),
                at);
        if (on != null) {
            sql("update parcel set delivered_on = ?2 where award_id = ?1", award.id(), on);
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
