package dev.todoke.staff;

import static dev.todoke.staff.KeyHolder.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Mode;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.StaffNotices;
import dev.todoke.kernel.StepUpNeeded;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.kernel.TokenScopes;
import dev.todoke.shipping.Stage;
import dev.todoke.shipping.Stage.Staged;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a passkey opens in mode small, piece by piece, and what a session opened by password and code does not. */
abstract class PasskeyStepUpScenario {

    private static final String JSON = "application/json";

    @Inject
    StaffSetup setup;

    @Inject
    Stage stage;

    @Inject
    Authorities authorities;

    @Inject
    StaffMembers members;

    @Inject
    Enrolment enrolment;

    @Inject
    Argon2 argon2;

    @Inject
    TodokeClock clock;

    @Inject
    RequestedApprovals approvals;

    @Inject
    jakarta.persistence.EntityManager database;

    private KeyHolder shipper(UUID... divisions) {
        Role[] roles = java.util.stream.Stream.of(divisions)
                .map(division -> Role.in(division, RoleNames.SHIPPER))
                .toArray(Role[]::new);
        return KeyHolder.signedIn(setup, roles);
    }

    @Test
    void aListIsMadeOpenedAndFetchedWithAPasskey() {
        Staged set = stage.answered(3);
        Staged next = stage.answered(1);
        KeyHolder person = shipper(set.division(), next.division());
        String list = list(person, set);
        Response refused = post(person, list + "/preview");
        refused.then()
                .statusCode(403)
                .body("code", equalTo("step-up-needed"), "errors.pointer", hasItem("contentHash"));
        String before = person.cookie();
        person.stepUp(KeyHolder.work(refused)).then().statusCode(200);
        assertThat(person.cookie()).isNotEqualTo(before);
        post(person, list + "/preview").then().statusCode(200);
        post(person, list + "/production").then().statusCode(200).body("state", equalTo("produced"));
        Response file = post(person, list + "/file");
        file.then().statusCode(200);
        assertThat(file.asByteArray()).isNotEmpty();
        // The next list is another piece of work.
        post(person, list(person, next) + "/preview").then().statusCode(403).body("code", equalTo("step-up-needed"));
    }

    @Test
    void aChallengeOpensWhatItNamesAndNothingElse() {
        Staged set = stage.answered(2);
        Staged more = stage.answered(1);
        KeyHolder person = shipper(set.division(), more.division());
        Map<String, Object> list = KeyHolder.work(post(person, list(person, set) + "/preview"));
        Map<String, Object> other = KeyHolder.work(post(person, list(person, more) + "/preview"));
        String challenge = person.stepUpChallenge(list);
        person.stepUp(other, person.device.get(challenge)).then().statusCode(422);
        for (Map.Entry<String, Object> wrong : Map.<String, Object>of(
                        "rows", 1, "contentHash", "0".repeat(64), "operation", "OPEN_DETAILS")
                .entrySet()) {
            Map<String, Object> changed = new HashMap<>(list);
            changed.put(wrong.getKey(), wrong.getValue());
            person.stepUp(changed, person.device.get(person.stepUpChallenge(list)))
                    .then()
                    .statusCode(422);
        }
        // Another session of the same person, and another person.
        String here = person.stepUpChallenge(list);
        person.signIn().then().statusCode(200);
        person.stepUp(list, person.device.get(here)).then().statusCode(422);
        KeyHolder colleague = shipper(set.division());
        person.stepUp(list, colleague.device.get(person.stepUpChallenge(list)))
                .then()
                .statusCode(422);
        // An answer without the person's finger, and one given twice.
        person.device.verified = false;
        person.stepUp(list).then().statusCode(422);
        person.device.verified = true;
        Map<String, Object> answer = person.device.get(person.stepUpChallenge(list));
        person.stepUp(list, answer).then().statusCode(200);
        person.stepUp(list, answer).then().statusCode(422);
        post(person, "/api/v1/lists/" + list.get("object") + "/preview").then().statusCode(200);
        post(person, "/api/v1/lists/" + other.get("object") + "/preview").then().statusCode(403);
    }

    @Test
    void aProofOfOneContentIsNoneOfAnother() {
        Staged set = stage.answered(1);
        KeyHolder person = shipper(set.division());
        Map<String, Object> work = KeyHolder.work(post(person, list(person, set) + "/preview"));
        Map<String, Object> unnamed = new HashMap<>(work);
        unnamed.remove("contentHash");
        person.stepUp(unnamed).then().statusCode(200);
        post(person, "/api/v1/lists/" + work.get("object") + "/preview").then().statusCode(403);
    }

    @Test
    void aBatchIsAtMostTwentyPeople() {
        UUID division = UUID.randomUUID();
        KeyHolder person = shipper(division);
        Map<String, Object> work = new HashMap<>(
                Map.of("operation", "OPEN_DETAILS", "division", division, "object", UUID.randomUUID(), "rows", 21));
        json(person.request(), work)
                .post("/api/v1/session/step-up-challenge")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("rows"));
        work.put("rows", 20);
        person.stepUp(work).then().statusCode(200);
    }

    @Test
    void aWinnersDetailsOpenOnePersonAtATime() {
        Staged set = stage.answered(2);
        KeyHolder person = shipper(set.division());
        Response refused = details(person, set, 0);
        refused.then().statusCode(403).body("code", equalTo("step-up-needed"));
        person.stepUp(KeyHolder.work(refused)).then().statusCode(200);
        details(person, set, 0).then().statusCode(200).body("[0].name", equalTo("見本 太郎0"));
        details(person, set, 1).then().statusCode(403);
    }

    /** Every operation that asks for presence, for somebody whose roles permit it and who proved by password and code. */
    @Test
    void passwordAndCodeOpenNothingThatAsksForPresence() {
        UUID division = UUID.randomUUID();
        String[] roles = {RoleNames.SHIPPER, RoleNames.PRIVACY_OFFICER};
        UUID officer = member(Role.in(division, roles[0]), Role.in(division, roles[1]));
        UUID admin = member(Role.admin());
        int tried = 0;
        for (OperationCode code : OperationCode.values()) {
            boolean asked = Presence.of(code) != Presence.SIGNED_IN;
            for (UUID person : List.of(officer, admin)) {
                UUID where = person.equals(admin) ? SignedIn.INSTANCE : division;
                Authority authority = authorities.of(person, UUID.randomUUID());
                Operation operation = Operation.on(code, where, UUID.randomUUID());
                if (RoleOperations.permit(Map.of(where, rolesOf(person, admin)), operation)) {
                    tried++;
                    assertThat(authority.permits(operation)).as(code.name()).isEqualTo(!asked);
                    if (asked) {
                        assertThat(refusal(authority, operation))
                                .as(code.name())
                                .isEqualTo("passkey-needed");
                    }
                }
            }
        }
        assertThat(tried).isGreaterThan(10);
        assertThat(List.of(OperationCode.values()).stream().filter(c -> Presence.asked(c, Mode.SMALL)))
                .contains(
                        OperationCode.ERASE,
                        OperationCode.END_CAMPAIGN,
                        OperationCode.GRANT_ROLE,
                        OperationCode.RENEW_FACTORS,
                        OperationCode.EXPORT_LIST,
                        OperationCode.MAKE_TOKEN,
                        OperationCode.APPROVE,
                        OperationCode.OPEN_DETAILS,
                        OperationCode.ROTATE_KEYS,
                        OperationCode.DESTROY_KEYS);
    }

    private static java.util.Set<String> rolesOf(UUID person, UUID admin) {
        return person.equals(admin)
                ? java.util.Set.of(RoleNames.ADMIN)
                : java.util.Set.of(RoleNames.SHIPPER, RoleNames.PRIVACY_OFFICER);
    }

    private static String refusal(Authority authority, Operation operation) {
        try {
            authority.require(operation);
            return "";
        } catch (StepUpNeeded needed) {
            return "step-up-needed";
        } catch (Refusal refusal) {
            return refusal.type().code();
        }
    }

    private UUID member(Role... roles) {
        UUID id = setup.invite("code." + UUID.randomUUID(), "番号の人", List.of(roles), Authority.console())
                .member();
        String phc = argon2.hash(Person.PASSWORD);
        QuarkusTransaction.requiringNew().run(() -> enrolment.keep(members.require(id), phc, Secrets.seed(), 0));
        return id;
    }

    @Test
    void aTokenIsMadeWithAPasskeyForWhatItMayDo() {
        UUID division = UUID.randomUUID();
        KeyHolder manager = KeyHolder.signedIn(setup, Role.in(division, RoleNames.MANAGER));
        Map<String, Object> token = new HashMap<>(Map.of(
                "division", division, "name", "倉庫の連携", "scopes", List.of(TokenScopes.CAMPAIGNS_READ), "days", 30));
        Response refused = json(manager.request(), token).post("/api/v1/tokens");
        refused.then().statusCode(403).body("code", equalTo("step-up-needed"));
        manager.stepUp(KeyHolder.work(refused)).then().statusCode(200);
        for (Map.Entry<String, Object> wider : Map.<String, Object>of(
                        "days", 90, "scopes", List.of(TokenScopes.CAMPAIGNS_READ, TokenScopes.WINNERS_READ))
                .entrySet()) {
            Map<String, Object> other = new HashMap<>(token);
            other.put(wider.getKey(), wider.getValue());
            json(manager.request(), other).post("/api/v1/tokens").then().statusCode(403);
        }
        json(manager.request(), token).post("/api/v1/tokens").then().statusCode(201);
        assertThat(told(division)).containsExactly("TOKEN_MADE");
        manager.request()
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(Map.of(
                        "csrf",
                        manager.csrf(),
                        "division",
                        division,
                        "name",
                        "x",
                        "days",
                        "31",
                        "scope",
                        TokenScopes.LISTS_READ))
                .post("/desk/tokens")
                .then()
                .statusCode(303)
                .header("Location", org.hamcrest.Matchers.containsString("operation=MAKE_TOKEN"));
    }

    private List<String> told(UUID division) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createQuery(
                                "select n.code from ToldNotice n where n.division = ?1", StaffNotices.Code.class)
                        .setParameter(1, division)
                        .getResultStream()
                        .map(Enum::name)
                        .toList());
    }

    @Test
    void aYesToAListTakesThePresenceOfWhoGivesIt() {
        UUID division = UUID.randomUUID();
        Operation list = new Operation(OperationCode.EXPORT_LIST, division, UUID.randomUUID(), "ab".repeat(32), 501);
        KeyHolder asking = shipper(division);
        UUID id = approvals.request(authorities.of(asking.id, null), division, list);
        Operation next = new Operation(OperationCode.EXPORT_LIST, division, UUID.randomUUID(), "ab".repeat(32), 501);
        UUID other = approvals.request(authorities.of(asking.id, null), division, next);
        String path = "/api/v1/approvals/" + id + "/approve";
        KeyHolder manager = KeyHolder.signedIn(setup, Role.in(division, RoleNames.MANAGER));
        Response refused = post(manager, path);
        refused.then()
                .statusCode(403)
                .body("code", equalTo("step-up-needed"), "errors.code", hasItem(id.toString()))
                .body("errors.code", hasItem("APPROVE"));
        manager.request()
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(Map.of("csrf", manager.csrf(), "reason", "LOOKED_AT"))
                .post("/desk/approvals/" + id + "/approve")
                .then()
                .statusCode(303)
                .header("Location", org.hamcrest.Matchers.containsString("back=%2Fdesk%2Fapprovals"));
        // A code proves nothing here, nor does another request's proof; a no needs none.
        Map<String, Object> byCode = new HashMap<>(KeyHolder.work(refused));
        byCode.put("code", "123456");
        json(manager.request(), byCode).post("/api/v1/session/step-up").then().statusCode(403);
        manager.stepUp(KeyHolder.work(post(manager, "/api/v1/approvals/" + other + "/approve")))
                .then()
                .statusCode(200);
        post(manager, path).then().statusCode(403).body("code", equalTo("step-up-needed"));
        Map<String, Object> work = KeyHolder.work(refused);
        manager.request()
                .queryParams(Map.of(
                        "operation",
                        "APPROVE",
                        "division",
                        division,
                        "object",
                        id,
                        "rows",
                        501,
                        "back",
                        "/desk/approvals"))
                .get("/desk/step-up?lang=en")
                .then()
                .statusCode(200)
                .body(org.hamcrest.Matchers.containsString("Say yes to somebody"));
        manager.stepUp(work).then().statusCode(200);
        post(manager, path).then().statusCode(204);
        json(manager.request(), Map.of("reason", "ASK_ME"))
                .post("/api/v1/approvals/" + other + "/decline")
                .then()
                .statusCode(204);
        // Stopping asks for no presence, so neither does a yes to it.
        Operation links = new Operation(OperationCode.REVOKE_LINKS, division, UUID.randomUUID(), null, 1);
        KeyHolder operator = KeyHolder.signedIn(setup, Role.in(division, RoleNames.OPERATOR));
        UUID free = approvals.request(authorities.of(operator.id, null), division, links);
        post(manager, "/api/v1/approvals/" + free + "/approve").then().statusCode(204);
    }

    @Test
    void aOneTimeCodeStepsUpNowhereButInTheDemo() {
        Staged set = stage.answered(1);
        KeyHolder person = shipper(set.division());
        Map<String, Object> work = KeyHolder.work(post(person, list(person, set) + "/preview"));
        work.put("code", "123456");
        json(person.request(), work)
                .post("/api/v1/session/step-up")
                .then()
                .statusCode(403)
                .body("code", equalTo("passkey-needed"));
    }

    @Test
    void anAdministratorGivesARoleWithAPasskeyForThatRole() {
        UUID division = UUID.randomUUID();
        KeyHolder admin = KeyHolder.signedIn(setup, Role.admin());
        Map<String, Object> invitation = Map.of(
                "name",
                "new." + UUID.randomUUID(),
                "displayName",
                "新しい人",
                "roles",
                List.of(Map.of("role", "shipper", "division", division)));
        Response refused = json(admin.request(), invitation).post("/api/v1/staff");
        refused.then().statusCode(403).body("code", equalTo("step-up-needed"));
        admin.stepUp(KeyHolder.work(refused)).then().statusCode(200);
        Response made = json(admin.request(), invitation).post("/api/v1/staff");
        made.then().statusCode(201);
        json(admin.request(), Map.of("role", "privacy-officer", "division", division))
                .post("/api/v1/staff/" + made.path("member") + "/roles")
                .then()
                .statusCode(403)
                .body("code", equalTo("step-up-needed"));
    }

    private Response details(KeyHolder person, Staged set, int index) {
        return json(person.request(), Map.of("reason", "INQUIRY"))
                .post("/api/v1/campaigns/" + set.campaign() + "/winners/"
                        + set.award(index).winnerId() + "/details");
    }

    private String list(KeyHolder person, Staged set) {
        return "/api/v1/lists/"
                + person.request()
                        .contentType(JSON)
                        .body(Map.of(
                                "sender",
                                set.sender(),
                                "shipDate",
                                clock.today().toString(),
                                "format",
                                "GENERIC"))
                        .post("/api/v1/campaigns/" + set.campaign() + "/lists")
                        .path("id");
    }

    private static Response post(KeyHolder person, String path) {
        return person.request().contentType(ContentType.JSON).post(path);
    }
}
