package dev.todoke.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.todoke.support.Artefact;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Killed as nobody would stop it, while winners send, keys are wrapped anew and people are erased: what was acknowledged is
 * there, what was erased stays away, and the next start does the rest.
 */
abstract class KilledNodeScenario {

    private static final int KILLS = 3;
    private static final int NEWCOMERS = 60;
    private static final int ENOUGH = 6;

    @TempDir
    Path folder;

    /** Receipt codes by token: what somebody was promised. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    private final Set<String> erased = new HashSet<>();
    private final Queue<String> tokens = new ConcurrentLinkedQueue<>();
    private Installation installation;
    private Artefact node;
    private Colleague operator;
    private Colleague officer;

    abstract Installation install(Path folder);

    @Test
    void nothingAcknowledgedIsLostAndNothingErasedComesBack() throws Exception {
        installation = install(folder);
        try {
            start();
            tokens.addAll(newcomers(campaign("SORA2")));
            for (int kill = 1; kill <= KILLS; kill++) {
                int before = acknowledged.size();
                sendUntilKilled();
                assertThat(acknowledged.size()).isGreaterThanOrEqualTo(before + ENOUGH);
                sound();
                start();
                acknowledged.forEach(this::isStillThere);
            }
            finishErasing(campaign("SORA1"));
            node.close();
            sound();
            assertThat(installation.command("keys", "verify")).contains("anchor agrees");
        } finally {
            if (node != null) {
                node.close();
            }
            installation.close();
        }
    }

    private void start() throws Exception {
        node = installation.start("todoke.demo.people", "true");
        if (operator == null) {
            List<String> people =
                    Files.readAllLines(folder.resolve("data").resolve("demo-people.txt"), StandardCharsets.UTF_8);
            operator = Colleague.known(people.get(1).split("\t"));
            officer = Colleague.known(people.get(3).split("\t"));
            operator.signIn(node.url());
        }
        officer.signIn(node.url());
    }

    private String campaign(String code) {
        for (JsonNode each : officer.get("/api/v1/campaigns").get("items")) {
            if (each.get("code").asText().equals(code)) {
                return each.get("id").asText();
            }
        }
        throw new AssertionError("no campaign " + code);
    }

    private List<String> newcomers(String campaign) {
        String path = "/api/v1/campaigns/" + campaign;
        String rows = IntStream.rangeClosed(1, NEWCOMERS)
                .mapToObj(n -> "late_mihon_" + n + ",P1")
                .collect(Collectors.joining("\n"));
        operator.upload(path + "/imports", ("handle,prize\n" + rows + "\n").getBytes(StandardCharsets.UTF_8));
        operator.post(path + "/links", Map.of());
        List<String> found = new ArrayList<>();
        for (JsonNode entry : operator.post(path + "/worklist", Map.of("reason", "TELLING_WINNERS", "size", 100))
                .get("items")) {
            String url = entry.get("url").asText();
            found.add(url.substring(url.indexOf('#') + 1));
        }
        assertThat(found).hasSizeGreaterThanOrEqualTo(NEWCOMERS);
        return found;
    }

    /** Three winners at once and the clock's work beside them; the node dies with the last receipt just shown. */
    private void sendUntilKilled() throws Exception {
        AtomicInteger left = new AtomicInteger(ENOUGH);
        CountDownLatch dead = new CountDownLatch(1);
        ExecutorService busy = Executors.newFixedThreadPool(5);
        for (int i = 0; i < 3; i++) {
            busy.execute(() -> send(left, dead));
        }
        for (String task : List.of("retention.sweep", "vault.rewrap")) {
            busy.execute(() -> attempt(() -> officer.post("/api/v1/tasks/" + task, Map.of(), 200, 409)));
        }
        assertThat(dead.await(120, TimeUnit.SECONDS)).as(node.log()).isTrue();
        busy.shutdown();
        assertThat(busy.awaitTermination(90, TimeUnit.SECONDS)).isTrue();
    }

    private void send(AtomicInteger left, CountDownLatch dead) {
        while (left.get() > 0 && !tokens.isEmpty()) {
            String token = tokens.poll();
            attempt(() -> {
                String receipt = new Visitor(node.url(), token).send(new Person(8000 + acknowledged.size(), 0));
                if (!receipt.isEmpty()) {
                    acknowledged.put(token, receipt);
                    if (left.decrementAndGet() == 0) {
                        node.kill();
                        dead.countDown();
                    }
                }
            });
        }
    }

    /** Whoever was in the middle of it when the node died was promised nothing. */
    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (UncheckedIOException | AssertionError died) {
            // Whether that is all right is asked of the database afterwards.
        }
    }

    private void isStillThere(String token, String receipt) {
        Visitor winner = new Visitor(node.url(), token);
        assertThat(winner.page().body()).as("received, so no form").doesNotContain("name=\"postalCode\"");
        winner.prove(receipt);
        winner.correct();
        assertThat(winner.page().status()).isEqualTo(200);
        assertThat(winner.page().body()).contains("name=\"postalCode\"");
    }

    /** Read past the program, which is dead or stopped. */
    private void sound() throws SQLException {
        installation.settle();
        try (Connection database = installation.database();
                Statement ask = database.createStatement()) {
            assertThat(count(
                            ask,
                            "submission s where not exists (select 1 from submission_sealed b where b.record = s.record"
                                    + " and b.revision = s.revision) or not exists (select 1 from record_key k"
                                    + " where k.record = s.record and k.revision = s.revision)"))
                    .as("submissions that nobody could ever read")
                    .isZero();
            try (var rows = ask.executeQuery("select winner_id from winner_progress where erased_on is not null")) {
                Set<String> now = new HashSet<>();
                while (rows.next()) {
                    now.add(rows.getString(1));
                }
                assertThat(now).containsAll(erased);
                erased.addAll(now);
            }
            for (String held : List.of(
                    "contact_sealed h on h.subject",
                    "submission_sealed h on h.subject",
                    "link_token_sealed h on h.subject")) {
                assertThat(count(
                                ask, "winner_progress p join " + held + " = p.winner_id where p.erased_on is not null"))
                        .as(held)
                        .isZero();
            }
        }
    }

    private static long count(Statement ask, String from) throws SQLException {
        try (var row = ask.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The killed node's task is its own for another minute. */
    private void finishErasing(String campaign) throws InterruptedException {
        Queue<Integer> patience =
                new ArrayDeque<>(IntStream.range(0, 30).boxed().toList());
        while (disposed(campaign) < 152 && patience.poll() != null) {
            officer.post("/api/v1/tasks/retention.sweep", Map.of(), 200, 409);
            TimeUnit.SECONDS.sleep(4);
        }
        assertThat(disposed(campaign)).isEqualTo(152);
    }

    private int disposed(String campaign) {
        int subjects = 0;
        for (JsonNode record : officer.get("/api/v1/disposals?campaign=" + campaign)) {
            subjects += record.get("subjects").asInt();
        }
        return subjects;
    }
}
