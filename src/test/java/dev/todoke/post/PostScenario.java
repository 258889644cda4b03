package dev.todoke.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.todoke.job.RunTask;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.StaffNotices;
import dev.todoke.organisation.Division;
import dev.todoke.staff.Person;
import dev.todoke.staff.Role;
import dev.todoke.staff.StaffSetup;
import dev.todoke.support.Cast;
import dev.todoke.support.MailSink;
import dev.todoke.vault.RecordKeys;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What staff are told arrives once, after the deed, and says nothing about anybody. */
@WithTestResource(value = MailSink.class, scope = TestResourceScope.GLOBAL)
abstract class PostScenario {

    @Inject
    StaffSetup setup;

    @Inject
    Cast cast;

    @Inject
    StaffNotices notices;

    @Inject
    RunTask tasks;

    @Inject
    Sending sending;

    @Inject
    Spreading spreading;

    @Inject
    RecordKeys keys;

    @Inject
    EntityManager database;

    private final ChatRoom chat = new ChatRoom();
    private Division division;
    private Person manager;
    private String address;

    @BeforeEach
    void someDivision() {
        MailSink.mood(MailSink.Mood.KIND);
        division = cast.division();
        manager = Person.signedIn(setup, Role.in(division.id(), RoleNames.MANAGER));
        address = Cast.random("boss").toLowerCase(java.util.Locale.ROOT) + "@kacho.example";
    }

    @AfterEach
    void chatCloses() {
        MailSink.mood(MailSink.Mood.KIND);
        chat.close();
    }

    private Response add(String medium, String where, String label) {
        return manager.request()
                .contentType("application/json")
                .body(Map.of("medium", medium, "address", where, "label", label))
                .post("/api/v1/divisions/" + division.id() + "/recipients");
    }

    private void tell(StaffNotices.Code code, int count) {
        QuarkusTransaction.requiringNew()
                .run(() -> notices.tell(new StaffNotices.Notice(code, division.id(), null, count)));
    }

    /** Without alarms of the whole instance, which other tests may cause and which reach every list. */
    private List<MailSink.Received> mails() {
        return MailSink.to(address).stream()
                .filter(mail -> !mail.readable().contains("失敗しました"))
                .toList();
    }

    private void send() {
        tasks.now("post.send");
    }

    private List<Map<String, Object>> letters() {
        return manager.request().get("/api/v1/letters").jsonPath().getList("");
    }

    /** As if the pause were over. */
    private void waitOver() {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createQuery("update Letter set nextAt = ?1 where division = ?2 and state = ?3")
                        .setParameter(1, Instant.now().minusSeconds(60))
                        .setParameter(2, division.id())
                        .setParameter(3, Letter.State.WAITING)
                        .executeUpdate());
    }

    @Test
    void aMailSaysWhatWaitsInBothLanguagesAndNothingElse() {
        add("MAIL", address, "課長").then().statusCode(201).body("hint", equalTo("…@k….example"));
        add("MAIL", "second." + address, "部長").then().statusCode(201);
        tell(StaffNotices.Code.APPROVAL_ASKED, 612);
        send();
        MailSink.Received mail = mails().get(0);
        assertThat(mail.recipients()).as("one recipient per mail").containsExactly(address);
        assertThat(MailSink.to("second." + address)).hasSize(1);
        assertThat(mail.text()).doesNotContain("second.").contains("Auto-Submitted: auto-generated");
        assertThat(mail.readable())
                .containsSubsequence(
                        "承認の依頼があります", "件数：612", "/desk/approvals", "An approval is asked for", "Count: 612");
        assertThat(mail.text()).contains("Subject: =?UTF-8?Q?");
        send();
        assertThat(mails()).as("sent once").hasSize(1);
        assertThat(letters()).extracting("state").containsOnly("SENT");
    }

    @Test
    void whatDidNotHappenIsNotTold() {
        add("MAIL", address, "課長");
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    notices.tell(new StaffNotices.Notice(StaffNotices.Code.APPROVAL_ASKED, division.id(), null, 1));
                    throw new IllegalStateException("the deed failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        send();
        assertThat(mails()).isEmpty();
    }

    @Test
    void nothingIsSentBeforeTheDeedIsCommitted() {
        add("MAIL", address, "課長");
        QuarkusTransaction.requiringNew().run(() -> {
            notices.tell(new StaffNotices.Notice(StaffNotices.Code.LONE_DEED, division.id(), null, 1));
            database.flush();
            send();
            assertThat(mails()).isEmpty();
        });
        send();
        assertThat(mails()).hasSize(1);
    }

    @Test
    void noAddressLiesInTheClearOrIsShownAgain() {
        String hook = chat.url("/well") + "/T0000/B1111/secret-of-the-room";
        add("MAIL", address, "課長");
        add("CHAT", hook, "部屋").then().statusCode(201).body("hint", equalTo("https://1….1"));
        tell(StaffNotices.Code.APPROVAL_ASKED, 1);
        send();
        String person = address.substring(0, address.indexOf('@'));
        for (String table : List.of("post_recipient", "post_recipient_sealed", "post_notice", "post_letter")) {
            List<?> rows = QuarkusTransaction.requiringNew()
                    .call(() ->
                            database.createNativeQuery("select * from " + table).getResultList());
            String everything = rows.stream()
                    .flatMap(row -> java.util.Arrays.stream((Object[]) row))
                    .map(cell -> cell instanceof byte[] bytes
                            ? new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)
                            : String.valueOf(cell))
                    .collect(java.util.stream.Collectors.joining(" "));
            assertThat(everything).as(table).doesNotContain(person, "kacho", "secret-of-the-room");
        }
        for (String page : List.of("/desk/divisions/" + division.id() + "/notices", "/desk/post", "/api/v1/letters")) {
            manager.request()
                    .get(page)
                    .then()
                    .statusCode(200)
                    .body(not(containsString("kacho")), not(containsString("secret-of-the-room")));
        }
    }

    @Test
    void aBusyServerIsTriedAgainAndInTheEndGivenUp() {
        add("MAIL", address, "課長");
        MailSink.mood(MailSink.Mood.BUSY);
        tell(StaffNotices.Code.APPROVAL_ASKED, 1);
        send();
        send();
        assertThat(letters())
                .as("no second try before the pause is over")
                .extracting("tries")
                .containsExactly(1);
        for (int i = 1; i < Letters.TRIES; i++) {
            waitOver();
            send();
        }
        assertThat(letters())
                .extracting("state", "problem")
                .containsExactly(org.assertj.core.api.Assertions.tuple("GIVEN_UP", "mail-server"));
        manager.request().get("/desk/post").then().body(containsString("あきらめました"));
        MailSink.mood(MailSink.Mood.KIND);
        waitOver();
        send();
        assertThat(mails()).as("given up is given up").isEmpty();
    }

    @Test
    void aServerThatRecoversGetsTheMailOnce() {
        add("MAIL", address, "課長");
        MailSink.mood(MailSink.Mood.SILENT);
        tell(StaffNotices.Code.APPROVAL_ASKED, 1);
        send();
        MailSink.mood(MailSink.Mood.KIND);
        waitOver();
        send();
        waitOver();
        send();
        assertThat(mails()).hasSize(1);
    }

    @Test
    void aChatGetsOneJsonLine() {
        add("CHAT", chat.url("/well"), "部屋");
        tell(StaffNotices.Code.APPROVAL_ASKED, 3);
        send();
        assertThat(chat.posted).hasSize(1);
        assertThat(chat.posted.get(0)).startsWith("/well {\"text\":\"【届け】").contains("件数：3");
    }

    @Test
    void aSilentABrokenAndATalkativeChatHoldNobodyUp() {
        add("CHAT", chat.url("/silent"), "a");
        add("CHAT", chat.url("/broken"), "b");
        add("CHAT", chat.url("/talkative"), "c");
        add("CHAT", chat.url("/gone"), "d");
        add("CHAT", chat.url("/well"), "e");
        tell(StaffNotices.Code.APPROVAL_ASKED, 1);
        send();
        assertThat(letters())
                .extracting(l -> l.get("state") + " " + l.get("problem"))
                .containsExactlyInAnyOrder(
                        "WAITING no-answer", "WAITING http-500", "SENT null", "GIVEN_UP http-410", "SENT null");
    }

    @Test
    void aChatThatSendsOneElsewhereIsNotFollowed() {
        add("CHAT", chat.url("/elsewhere"), "部屋");
        tell(StaffNotices.Code.APPROVAL_ASKED, 1);
        send();
        assertThat(chat.posted).hasSize(1);
        assertThat(chat.posted.get(0)).startsWith("/elsewhere");
        assertThat(letters()).extracting("problem").containsExactly("http-307");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example.com/x",
                "https://localhost/x",
                "https://127.0.0.2/x",
                "https://[::1]/x",
                "https://[::ffff:10.0.0.1]/x",
                "https://10.1.2.3/x",
                "https://192.168.0.1/x",
                "https://172.16.0.1/x",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.0.1/x",
                "https://0.0.0.0/x",
                "https://[fd00::1]/x",
                "https://[fe80::1]/x",
                "https://[2002:a00:1::]/x",
                "https://2130706433/x",
                "https://93.184.216.34:8443/x",
                "https://user:word@93.184.216.34/x",
                "ftp://93.184.216.34/x",
                "file:///etc/passwd",
                "https:///x",
                "not an address"
            })
    void aChatInsideOurOwnNetworkIsNoChat(String url) {
        add("CHAT", url, "部屋").then().statusCode(422).body("type", containsString("invalid"));
        assertThat(manager.request()
                        .get("/api/v1/divisions/" + division.id() + "/recipients")
                        .jsonPath()
                        .getList(""))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.example\r\nBcc: c@d.example",
                "a@b.example\nSubject: x",
                "a@b.example, c@d.example",
                "Name <a@b.example>",
                "\"a b\"@b.example",
                "a@b",
                "a@@b.example",
                "a@b.example\u0000",
                "あ@b.example"
            })
    void anAddressThatCouldBecomeAHeaderIsRefused(String typed) {
        add("MAIL", typed, "課長").then().statusCode(422).body(not(containsString("Bcc")));
    }

    @Test
    void aNameThatCouldBecomeAHeaderIsRefused() {
        add("MAIL", address, "課長\r\nBcc: c@d.example").then().statusCode(422);
    }

    @Test
    void twoNodesSendEachLetterOnce() throws Exception {
        int rooms = 10;
        IntStream.range(0, rooms).forEach(i -> add("CHAT", chat.url("/well") + "/" + i, "r" + i));
        tell(StaffNotices.Code.APPROVAL_ASKED, 1);
        spreading.waiting().forEach(spreading::spread);
        CountDownLatch together = new CountDownLatch(1);
        var nodes = Executors.newFixedThreadPool(2);
        Sending.Batch batch = sending.due();
        List<Future<?>> both =
                List.of(nodes.submit(() -> run(together, batch)), nodes.submit(() -> run(together, batch)));
        together.countDown();
        for (Future<?> each : both) {
            each.get();
        }
        nodes.shutdown();
        assertThat(chat.posted).hasSize(rooms).doesNotHaveDuplicates();
    }

    private Object run(CountDownLatch together, Sending.Batch batch) throws InterruptedException {
        together.await();
        sending.send(batch, new SendingClock());
        return batch;
    }

    @Test
    void whatIsToldOnceADayIsHeardOnceADay() {
        add("MAIL", address, "課長");
        tell(StaffNotices.Code.ERASURE_OVERDUE, 2);
        tell(StaffNotices.Code.ERASURE_OVERDUE, 3);
        send();
        // Two that were told in the same moment on two nodes.
        QuarkusTransaction.requiringNew()
                .run(() -> database.persist(new ToldNotice(
                        new StaffNotices.Notice(StaffNotices.Code.ERASURE_OVERDUE, division.id(), null, 4),
                        dev.todoke.kernel.TodokeClock.dayOf(Instant.now()),
                        Instant.now())));
        send();
        assertThat(mails()).hasSize(1);
    }

    @Test
    void whoIsTakenOffGetsNothingMoreAndLeavesNoKey() {
        String id = add("MAIL", address, "課長").path("id");
        MailSink.mood(MailSink.Mood.BUSY);
        tell(StaffNotices.Code.APPROVAL_ASKED, 1);
        send();
        MailSink.mood(MailSink.Mood.KIND);
        manager.request()
                .delete("/api/v1/divisions/" + division.id() + "/recipients/" + id)
                .then()
                .statusCode(204);
        assertThat(keys.of(List.of(UUID.fromString(id)))).isEmpty();
        waitOver();
        send();
        assertThat(mails()).isEmpty();
        assertThat(letters()).extracting("problem").containsExactly("recipient-removed");
    }

    @Test
    void aLetterThatCannotBeWrittenHoldsUpNoneBehindIt() {
        String broken = add("MAIL", "first." + address, "壊れた宛先").path("id");
        add("MAIL", address, "課長");
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update post_recipient_sealed set body = ?1 where record = ?2")
                        .setParameter(1, new byte[] {1, 2, 3})
                        .setParameter(2, UUID.fromString(broken))
                        .executeUpdate());
        tell(StaffNotices.Code.APPROVAL_ASKED, 1);
        assertThat(tasks.now("post.send")).isEqualTo(dev.todoke.job.TaskRun.Outcome.DONE);
        assertThat(MailSink.to(address)).hasSize(1);
        for (int tried = 1; tried < Letters.TRIES; tried++) {
            waitOver();
            send();
        }
        assertThat(letters()).extracting("state").containsExactlyInAnyOrder("SENT", "GIVEN_UP");
        assertThat(letters()).extracting("problem").containsExactlyInAnyOrder(null, "internal");
    }

    @Test
    void whoRemainsHearsThatSomebodyWasTakenOff() {
        add("MAIL", address, "課長");
        String id = add("MAIL", "second." + address, "係長").path("id");
        manager.request()
                .delete("/api/v1/divisions/" + division.id() + "/recipients/" + id)
                .then()
                .statusCode(204);
        send();
        assertThat(MailSink.to(address)).hasSize(1);
        assertThat(MailSink.to(address).get(0).readable())
                .contains("通知先が一つ外されました", "taken off", "/desk/post")
                .doesNotContain("second.");
        assertThat(MailSink.to("second." + address)).isEmpty();
    }

    @Test
    void thePageAddsAndRemoves() {
        String page = "/desk/divisions/" + division.id() + "/notices";
        manager.request()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("csrf", manager.csrf())
                .formParam("label", "課長")
                .formParam("medium", "MAIL")
                .formParam("address", "wrong")
                .post(page)
                .then()
                .statusCode(422)
                .body(containsString("その宛先は使えません"));
        manager.request()
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("csrf", manager.csrf())
                .formParam("label", "課長")
                .formParam("medium", "MAIL")
                .formParam("address", address)
                .post(page)
                .then()
                .statusCode(303);
        manager.request()
                .get(page + "?lang=en")
                .then()
                .body(containsString("Who is told"), containsString("課長"), containsString("/removal"));
        Person other = Person.signedIn(setup, Role.in(UUID.randomUUID(), RoleNames.MANAGER));
        other.request().get(page).then().statusCode(404);
    }

    @Test
    void whatConcernsTheInstanceGoesToItsOwnList() {
        Person admin = Person.signedIn(setup, Role.admin());
        String id = admin.request()
                .contentType("application/json")
                .body(Map.of("medium", "MAIL", "address", address, "label", "当番"))
                .post("/api/v1/recipients")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        tellAll(StaffNotices.Code.SIGN_IN_ALARM);
        assertThat(tasks.now("post.send")).isEqualTo(dev.todoke.job.TaskRun.Outcome.DONE);
        admin.request().get("/api/v1/letters").then().body("[0].code", equalTo("SIGN_IN_ALARM"));
        assertThat(mails()).hasSize(1);
        // Alarms go to every list: whoever keeps the instance's own does not decide alone who hears of them.
        String everybody = "everybody." + address;
        add("MAIL", everybody, "課長");
        tellAll(StaffNotices.Code.SIGN_IN_ALARM);
        tellAll(StaffNotices.Code.JOB_FAILED);
        send();
        assertThat(MailSink.to(everybody)).hasSize(2);
        admin.request().get("/desk/post").then().statusCode(200).body(containsString("当番"));
        int before = MailSink.to(everybody).size();
        admin.request().delete("/api/v1/recipients/" + id).then().statusCode(204);
        send();
        // The instance's list does not grow shorter in silence either.
        assertThat(MailSink.to(everybody)).hasSize(before + 1);
    }

    private void tellAll(StaffNotices.Code code) {
        QuarkusTransaction.requiringNew()
                .run(() -> notices.tell(new StaffNotices.Notice(code, null, UUID.randomUUID(), 0)));
    }
}
