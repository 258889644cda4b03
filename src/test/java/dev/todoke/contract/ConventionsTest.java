package dev.todoke.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.todoke.contract.Contract.Operation;
import dev.todoke.staff.Person;
import dev.todoke.staff.StaffSetup;
import dev.todoke.support.Cast;
import dev.todoke.support.Everybody;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What decision 0014 says of every operation holds for every operation, whoever adds one. */
@QuarkusTest
class ConventionsTest {

    /** Changes that need no {@code If-Match}, each with its reason. */
    private static final Map<String, String> NO_VERSION = Map.ofEntries(
            Map.entry("PUT /api/v1/organisation", "makes it the first time; a stale tag is a 412 all the same"),
            Map.entry(
                    "PUT /api/v1/campaigns/{id}/purpose", "makes it the first time; a stale tag is a 412 all the same"),
            Map.entry(
                    "DELETE /api/v1/clock-guard/hold",
                    "ends what is there or not; there is nothing in between to overwrite"),
            Map.entry("DELETE /api/v1/holds/{id}", "a hold never changes; it is ended once"),
            Map.entry("DELETE /api/v1/insert-rules/{id}", "a rule never changes; it is ended once"),
            Map.entry(
                    "DELETE /api/v1/revocations/{id}",
                    "a stop never changes; it is withdrawn once, by an approval bound to it"),
            Map.entry("DELETE /api/v1/staff/{id}/roles/{grant}", "a grant never changes; it is taken back once"),
            Map.entry(
                    "DELETE /api/v1/staff/{id}/reach/sessions",
                    "ends whatever sessions there are, however many they became"),
            Map.entry("DELETE /api/v1/jobs/{id}", "asks a job to stop, whatever it has become"),
            Map.entry("DELETE /api/v1/tokens/{id}", "a token never changes; it is ended once"),
            Map.entry("DELETE /api/v1/approvals/{id}", "a request is bound to what was asked and ends once"),
            Map.entry(
                    "DELETE /api/v1/divisions/{id}/contractors/{contractor}",
                    "a contractor never changes; it is ended once"),
            Map.entry(
                    "DELETE /api/v1/divisions/{id}/contractors/standing/{standing}",
                    "a standing approval never changes; it is ended once"),
            Map.entry(
                    "DELETE /api/v1/divisions/{id}/recipients/{recipient}",
                    "takes somebody off a list, who is on it or not"),
            Map.entry("DELETE /api/v1/recipients/{recipient}", "takes somebody off a list, who is on it or not"));

    /** Nobody shares their own sessions with anybody who could have changed them meanwhile. */
    private static final String OWN = "(PUT|DELETE) /api/v1/session.*";

    @Inject
    StaffSetup setup;

    @Inject
    Cast cast;

    Person person;
    Contract contract;

    @BeforeEach
    void readWhatIsServed() {
        person = Everybody.signedIn(setup, cast.division().id());
        contract = Contract.read(given().get("/api/openapi").body().asString());
        assertThat(contract.operations()).hasSizeGreaterThan(90);
    }

    @Test
    void everyOperationSaysWhatItIsAndHowItMayFail() {
        List<String> wrong = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Operation operation : contract.operations()) {
            JsonNode node = operation.node();
            String id = node.path("operationId").asText();
            note(wrong, operation, "no operationId of its own", !id.isEmpty() && ids.add(id));
            note(wrong, operation, "no summary", !node.path("summary").asText().isBlank());
            note(wrong, operation, "no tag", !node.path("tags").isEmpty());
            note(wrong, operation, "no security said", node.has("security"));
            for (String status : List.of("400", "429", "500")) {
                JsonNode problem = contract.resolved(node.path("responses").path(status));
                note(
                        wrong,
                        operation,
                        "no problem " + status,
                        Contract.types(problem).contains("application/problem+json"));
            }
            note(wrong, operation, "no shape of the answer", answersWithAShape(node));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noChangeIsMadeWithoutSayingOfWhich() {
        Map<String, String> wrong = new TreeMap<>();
        Set<String> excused = new TreeSet<>();
        for (Operation operation : contract.operations()) {
            if (!operation.changes() || operation.key().matches(OWN)) {
                continue;
            }
            if (NO_VERSION.containsKey(operation.key())) {
                excused.add(operation.key());
                continue;
            }
            Response answer = send(person.request(), operation, "{}");
            if (answer.statusCode() != 428 || !answer.body().asString().contains("\"precondition-required\"")) {
                wrong.put(operation.key(), "answers " + answer.statusCode());
            }
        }
        assertThat(wrong)
                .as("operations that change something without If-Match, or excuse them with a reason")
                .isEmpty();
        assertThat(excused).hasSizeGreaterThan(4);
    }

    @Test
    void aMethodThatAPathDoesNotHaveIsRefusedWithThoseItHas() {
        Map<String, Set<String>> methods = contract.operations().stream()
                .collect(Collectors.groupingBy(
                        Operation::path, TreeMap::new, Collectors.mapping(Operation::method, Collectors.toSet())));
        List<String> wrong = new ArrayList<>();
        methods.forEach((path, has) -> {
            for (String method : List.of("GET", "PUT", "POST", "DELETE", "PATCH")) {
                if (has.contains(method)) {
                    continue;
                }
                Response answer = person.request().request(method, filled(path));
                boolean allowed = answer.header("Allow") != null
                        && Set.of(answer.header("Allow").split(",\\s*")).containsAll(has);
                // Where a sibling class shares the beginning of a path, JAX-RS looks in one of the two only: 404.
                boolean refused = answer.statusCode() == 404 || (answer.statusCode() == 405 && allowed);
                if (!refused || !problem(answer)) {
                    wrong.add(method + " " + path + " -> " + answer.statusCode() + " " + answer.header("Allow"));
                }
            }
            Response options = person.request().options(filled(path));
            if (options.statusCode() >= 300 || options.header("Allow") == null) {
                wrong.add("OPTIONS " + path + " -> " + options.statusCode());
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatNobodyCanGiveIsNotAcceptable() {
        List<String> wrong = new ArrayList<>();
        for (Operation operation : contract.operations()) {
            if (noContent(operation) || operation.path().matches(".*/(file|events)")) {
                continue;
            }
            Response answer = send(person.request().accept("image/tiff"), operation, "{}");
            if (answer.statusCode() != 406 || !problem(answer)) {
                wrong.add(operation.key() + " -> " + answer.statusCode() + " " + answer.contentType());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean noContent(Operation operation) {
        List<String> types = new ArrayList<>();
        Contract.each(operation.node().path("responses"), (status, answer) -> {
            if (status.startsWith("2")) {
                types.addAll(Contract.types(answer));
            }
        });
        return types.isEmpty();
    }

    private static boolean answersWithAShape(JsonNode node) {
        boolean[] shape = {true};
        Contract.each(node.path("responses"), (status, answer) -> {
            if (status.startsWith("2")) {
                answer.path("content").forEach(media -> shape[0] &= media.has("schema"));
            }
        });
        return shape[0];
    }

    private static void note(List<String> wrong, Operation operation, String what, boolean fine) {
        if (!fine) {
            wrong.add(operation.key() + ": " + what);
        }
    }

    private static boolean problem(Response answer) {
        return answer.contentType().startsWith("application/problem+json");
    }

    static Response send(RequestSpecification request, Operation operation, String body) {
        List<String> types = Contract.types(operation.node().path("requestBody"));
        if (!types.isEmpty()) {
            request.contentType(types.get(0)).body(body);
        } else {
            request.noContentType();
        }
        return request.request(operation.method(), filled(operation.path()));
    }

    static String filled(String path) {
        return path.replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
    }
}
