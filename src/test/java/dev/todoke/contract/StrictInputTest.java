package dev.todoke.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.contract.Contract.Operation;
import dev.todoke.staff.Person;
import dev.todoke.staff.StaffSetup;
import dev.todoke.support.Cast;
import dev.todoke.support.Everybody;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Broken in a known way, every operation refuses in a known way, and repeats nothing of it. */
@QuarkusTest
class StrictInputTest {

    private static final String CANARY = "kanari-9f31";
    private static final int TOO_LARGE = 66 * 1024;

    @Inject
    StaffSetup setup;

    @Inject
    Cast cast;

    Person person;
    Contract contract;
    List<Operation> operations;
    private final List<String> wrong = new ArrayList<>();

    @BeforeEach
    void readWhatIsServed() {
        person = Everybody.signedIn(setup, cast.division().id());
        contract = Contract.read(given().get("/api/openapi").body().asString());
        operations = contract.operations();
    }

    @Test
    void unknownQueryParameters() {
        for (Operation operation : operations) {
            Response answer = ConventionsTest.send(
                    person.request().header("If-Match", "\"0\"").queryParam(CANARY, CANARY), operation, "{}");
            expect(operation, "unknown parameter", answer, Set.of(400), "unknown");
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void bodiesOfAnotherKind() {
        for (Operation operation : withBody()) {
            Response answer = person.request()
                    .header("If-Match", "\"0\"")
                    .contentType("application/x-" + CANARY)
                    .body(CANARY.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                    .request(operation.method(), ConventionsTest.filled(operation.path()));
            expect(operation, "another kind", answer, Set.of(415), null);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void brokenJson() {
        for (Operation operation : withJson()) {
            json(operation, "cut off", "{\"" + CANARY, null);
            json(operation, "no JSON", CANARY, null);
            json(operation, "a list", "[\"" + CANARY + "\"]", "unreadable");
            json(operation, "a text", "\"" + CANARY + "\"", "unreadable");
            json(operation, "unknown member", "{\"" + CANARY + "\": 1}", "unknown-member");
            json(operation, "too deep", "{\"" + CANARY + "\":" + "[".repeat(100) + "]".repeat(100) + "}", null);
            String name = operationsMember(operation);
            if (!name.isEmpty()) {
                json(operation, "twice", "{\"" + name + "\": null, \"" + name + "\": null}", "duplicate-member");
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatFollowsTheEnd() {
        for (Operation operation : withJson()) {
            json(operation, "trailing", "{} {\"" + CANARY + "\": 1}", null);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void tooLargeBodies() {
        for (Operation operation : withJson()) {
            String large = "{\"" + CANARY + "\": \"" + "x".repeat(TOO_LARGE) + "\"}";
            Response answer = ConventionsTest.send(person.request().header("If-Match", "\"0\""), operation, large);
            expect(operation, "too large", answer, Set.of(413), null);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void tagsThatAreNotOurs() {
        for (Operation operation : operations) {
            if (!operation.changes() || operation.path().startsWith("/api/v1/session")) {
                continue;
            }
            for (String tag :
                    List.of("W/\"0\"", "*", "0", "\"0\", \"1\"", "\"" + CANARY + "\"", "\"-1\"", "\"9".repeat(40))) {
                Response answer = ConventionsTest.send(person.request().header("If-Match", tag), operation, "{}");
                // A thing that is not there is not there, whatever the tag; what is there is looked at in
                // WhatTagsMeanTest.
                expect(operation, "If-Match " + tag, answer, Set.of(400, 404, 409, 412, 422), null);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void json(Operation operation, String what, String body, String code) {
        Response answer = ConventionsTest.send(person.request().header("If-Match", "\"0\""), operation, body);
        expect(operation, what, answer, Set.of(400), code);
    }

    private void expect(Operation operation, String what, Response answer, Set<Integer> statuses, String code) {
        String body = answer.body().asString();
        boolean fine = statuses.contains(answer.statusCode())
                && answer.contentType().startsWith("application/problem+json")
                && !body.contains(CANARY)
                && (code == null || body.contains("\"code\":\"" + code + "\"}"));
        if (!fine) {
            wrong.add(operation.key() + ", " + what + " -> " + answer.statusCode() + " "
                    + body.substring(0, Math.min(body.length(), 300)));
        }
    }

    private List<Operation> withBody() {
        return operations.stream()
                .filter(operation -> operation.node().has("requestBody"))
                .toList();
    }

    private List<Operation> withJson() {
        return withBody().stream()
                .filter(operation ->
                        Contract.types(operation.node().path("requestBody")).contains("application/json"))
                .toList();
    }

    /** A member that the operation knows, so that nothing is wrong with it but that it stands there twice. */
    private String operationsMember(Operation operation) {
        var schema = contract.resolved(operation
                .node()
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema"));
        return schema.path("properties").fieldNames().hasNext()
                ? schema.path("properties").fieldNames().next()
                : "";
    }
}
