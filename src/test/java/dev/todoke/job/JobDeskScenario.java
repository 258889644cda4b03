package dev.todoke.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.todoke.kernel.Jobs;
import dev.todoke.kernel.RoleNames;
import dev.todoke.organisation.Division;
import dev.todoke.shipping.Stage;
import dev.todoke.shipping.Stage.Staged;
import dev.todoke.staff.Authorities;
import dev.todoke.staff.Person;
import dev.todoke.staff.Role;
import dev.todoke.staff.StaffSetup;
import dev.todoke.support.Cast;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Watching long work over HTTP: pages, REST and server-sent events, inside the walls and as long as one may look. */
abstract class JobDeskScenario {

    @TestHTTPResource
    URI site;

    @Inject
    Jobs jobs;

    @Inject
    JobRuns runs;

    @Inject
    Stage stage;

    @Inject
    Cast cast;

    @Inject
    StaffSetup staff;

    @Inject
    Authorities authorities;

    private final LinkedBlockingQueue<Long> steps = new LinkedBlockingQueue<>();
    private final CountDownLatch finish = new CountDownLatch(1);
    private final HttpClient browser = HttpClient.newHttpClient();
    private Division division;
    private Person mori;

    @BeforeEach
    void somebody() {
        division = cast.division();
        mori = Person.signedIn(
                staff, Role.in(division.id(), RoleNames.OPERATOR), Role.in(division.id(), RoleNames.MANAGER));
    }

    @AfterEach
    void nothingGoesOn() {
        finish.countDown();
    }

    @Test
    void whoWatchesSeesEachStepAndTheEnd() throws Exception {
        UUID job = work();
        HttpResponse<Stream<String>> stream = watch(mori, job);
        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(stream.headers().firstValue("content-type").orElse("")).startsWith("text/event-stream");
        Iterator<String> lines = stream.body().iterator();
        for (long step = 1; step <= 3; step++) {
            steps.add(step);
            assertThat(data(lines, "progress", step)).contains("\"total\":4");
        }
        finish.countDown();
        assertThat(data(lines, "end", 4)).contains("\"state\":\"done\"", "終わりました");
        lines.forEachRemaining(line -> assertThat(line).isEmpty());
    }

    @Test
    void whoIsSignedOutSeesNoMoreOfIt() throws Exception {
        UUID job = work();
        Iterator<String> lines = watch(mori, job).body().iterator();
        steps.add(1L);
        data(lines, "progress", 1);
        mori.request().delete("/api/v1/session").then().statusCode(204);
        List<String> rest = new ArrayList<>();
        lines.forEachRemaining(rest::add);
        assertThat(String.join("\n", rest)).doesNotContain("event:end");
        assertThat(runs.require(job).state()).as("the work goes on").isEqualTo(JobRun.State.RUNNING);
        assertThat(watch(mori, job).statusCode()).isEqualTo(401);
    }

    @Test
    void onePersonOpensOnlySoMany() throws Exception {
        UUID job = work();
        List<HttpResponse<Stream<String>>> open = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            open.add(watch(mori, job));
            assertThat(open.get(i).statusCode()).isEqualTo(200);
        }
        assertThat(watch(mori, job).statusCode()).isEqualTo(429);
        Person sato = Person.signedIn(staff, Role.in(division.id(), RoleNames.VIEWER));
        open.add(watch(sato, job));
        assertThat(open.get(4).statusCode()).as("another person").isEqualTo(200);
        finish.countDown();
        open.forEach(each -> assertThat(each.body().toList()).anyMatch(line -> line.startsWith("event:end")));
        HttpResponse<Stream<String>> later = watch(mori, job);
        assertThat(later.statusCode()).as("places are given back").isEqualTo(200);
        assertThat(later.body().toList()).anyMatch(line -> line.startsWith("event:end"));
    }

    @Test
    void aJobOfAnotherDivisionDoesNotExist() throws Exception {
        UUID job = work();
        Division other = cast.division();
        Person stranger = Person.signedIn(staff, Role.in(other.id(), RoleNames.MANAGER));
        Person contractor = Person.signedIn(staff, Role.in(division.id(), RoleNames.CONTRACTOR));
        for (Person person : List.of(stranger, contractor)) {
            person.request().get("/api/v1/jobs/" + job).then().statusCode(404);
            person.request().get("/desk/jobs/" + job).then().statusCode(404);
            person.request().delete("/api/v1/jobs/" + job).then().statusCode(404);
            assertThat(watch(person, job).statusCode()).isEqualTo(404);
            person.request().get("/api/v1/jobs").then().body("items.id", not(hasItem(job.toString())));
            person.request().get("/desk/jobs").then().statusCode(200).body(not(containsString(job.toString())));
        }
        Person viewer = Person.signedIn(staff, Role.in(division.id(), RoleNames.VIEWER));
        viewer.request().get("/api/v1/jobs/" + job).then().statusCode(200).body("state", equalTo("RUNNING"));
        viewer.request().delete("/api/v1/jobs/" + job).then().statusCode(403);
    }

    @Test
    void aPageShowsItAndCancelsIt() {
        UUID job = work();
        steps.add(2L);
        Response page = until("/desk/jobs/" + job, "4件のうち2件（50%）");
        assertThat(page.asString())
                .contains("<noscript><meta http-equiv=\"refresh\" content=\"3\"></noscript>")
                .contains("data-job-events=\"/api/v1/jobs/" + job + "/events\"", "max=\"4\" value=\"2\"");
        mori.request().get("/desk/jobs?state=running").then().body(containsString(job.toString()));
        mori.request().get("/desk/jobs?state=failed").then().body(not(containsString(job.toString())));
        mori.request().get("/desk/jobs?state=nonsense").then().statusCode(422);
        mori.request()
                .redirects()
                .follow(false)
                .formParam("csrf", mori.csrf())
                .post("/desk/jobs/" + job + "/cancel")
                .then()
                .statusCode(303);
        steps.add(3L);
        Response over = until("/desk/jobs/" + job, "取り消しました");
        assertThat(over.asString()).doesNotContain("http-equiv=\"refresh\"", "data-job-events");
    }

    @Test
    void whatWasDoneInLotsStaysAndThePageSaysSo() {
        Jobs.Order order = new Jobs.Order("winners.bulk", division.id(), division.id(), 4, "/desk/campaigns", true, 0);
        UUID job = jobs.start(order, authorities.of(mori.id, null), progress -> {
            progress.at(2, 4);
            throw new IllegalStateException("a fault");
        });
        Response over = until("/desk/jobs/" + job, "途中で失敗しました");
        assertThat(over.asString()).contains("当選者の一括処理", "そのまま残っています").doesNotContain("何も書き換えられていません", "そのほかの処理");
        UUID through = jobs.start(order, authorities.of(mori.id, null), progress -> Map.of("done", 3L, "left-out", 1L));
        assertThat(until("/desk/jobs/" + through, "終わりました").asString()).contains("処理した件数", "処理しなかった件数");
    }

    @Test
    void aFileIsTakenInByAJobForWhoeverDoesNotWait() {
        Staged set = stage.campaign(1);
        mori = Person.signedIn(staff, Role.in(set.division(), RoleNames.OPERATOR));
        String campaign = "/api/v1/campaigns/" + set.campaign();
        StringBuilder file = new StringBuilder("handle\n");
        for (int row = 0; row < 700; row++) {
            file.append("canary_").append(row).append('\n');
        }
        Response started = mori.request()
                .contentType("text/csv")
                .header("Prefer", "respond-async")
                .body(file.toString())
                .post(campaign + "/imports");
        started.then().statusCode(202).header("Preference-Applied", "respond-async");
        String job = started.header("Location").replaceAll("^https?://[^/]+", "");
        assertThat(job).isEqualTo("/api/v1/jobs/" + started.path("job"));
        Response done = until(job, "\"state\":\"DONE\"");
        done.then()
                .body("counts.newWinners", equalTo(700))
                .body("done", equalTo(700))
                .body("total", equalTo(700));
        assertThat(done.asString()).doesNotContain("canary");
        mori.request().get(campaign + "/winners?limit=1").then().body("items.size()", equalTo(1));
        until(job.replace("/api/v1", "/desk"), "/desk/campaigns/");
    }

    @Test
    void whereNothingRanThePageSaysWhatWouldAppear() {
        Person newcomer = Person.signedIn(staff, Role.in(cast.division().id(), RoleNames.OPERATOR));
        newcomer.request().get("/desk/jobs").then().statusCode(200).body(containsString("まだ何も実行されていません"));
    }

    /** Goes on step by step as the test says. */
    private UUID work() {
        Jobs.Order order =
                new Jobs.Order("winner.import", division.id(), division.id(), 4, "/desk/campaigns/" + division.id());
        UUID job = jobs.start(order, authorities.of(mori.id, null), progress -> {
            while (!over()) {
                Long step = next();
                if (step != null) {
                    pause(300);
                    progress.at(step, 4);
                }
            }
            return Map.of("rows", 4L);
        });
        for (int tenth = 0; runs.now(List.of(job)).get(job).state() != JobRun.State.RUNNING; tenth++) {
            assertThat(tenth).as("tenths of a second before it begins").isLessThan(600);
            pause(100);
        }
        return job;
    }

    private boolean over() {
        return finish.getCount() == 0;
    }

    private Long next() {
        try {
            return steps.poll(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<Stream<String>> watch(Person person, UUID job) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(site.resolve("/api/v1/jobs/" + job + "/events"))
                .header("Cookie", "todoke-desk=" + person.cookie())
                .header("Accept", "text/event-stream")
                .header("Accept-Language", "ja")
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofLines());
    }

    /** The data of the first event of this name that is that far. */
    private static String data(Iterator<String> lines, String event, long done) {
        String name = "";
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith("event:")) {
                name = line.substring(6).strip();
            }
            if (line.startsWith("data:") && name.equals(event) && line.contains("\"done\":" + done + ",")) {
                return line;
            }
        }
        throw new AssertionError("the stream ended without " + event + " at " + done);
    }

    private Response until(String path, String text) {
        for (int tenth = 0; tenth < 600; tenth++) {
            Response page = mori.request().get(path);
            if (page.asString().contains(text)) {
                return page;
            }
            pause(100);
        }
        throw new AssertionError("never said: " + text);
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
