package dev.todoke.roles;

import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.roles.Endpoints.Endpoint;
import dev.todoke.shipping.Stage;
import dev.todoke.shipping.Stage.Staged;
import dev.todoke.staff.Person;
import dev.todoke.staff.Role;
import dev.todoke.staff.StaffSetup;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One of everything in one division, made over HTTP by somebody who may do everything there. */
record Things(UUID division, Map<String, String> ids) {

    private static final String JSON = "application/json";
    private static final String UPLOAD = "multipart/form-data";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern NAMED = Pattern.compile("([a-z-]+)/\\{[^}]+}");
    /** Not in a division: people, their sessions and requests, tasks, the door. */
    private static final Set<String> ELSEWHERE =
            Set.of("staff", "roles", "sessions", "approvals", "tasks", "jobs", "notices", "f");

    static Things in(Stage stage, StaffSetup setup) {
        Staged set = stage.answered(2);
        Person all = Person.signedIn(
                setup,
                RoleNames.ALL.stream()
                        .filter(r -> !r.equals(RoleNames.ADMIN))
                        .map(r -> Role.in(set.division(), r))
                        .toArray(Role[]::new));
        Map<String, String> ids = new HashMap<>(Map.of(
                "campaigns", set.campaign().toString(),
                "retention", set.campaign().toString(),
                "accounts", set.account().toString(),
                "divisions", set.division().toString(),
                "senders", set.sender().toString(),
                "sender-profiles", set.sender().toString(),
                "winners", set.award(0).winnerId().toString()));
        String campaign = "/api/v1/campaigns/" + set.campaign();
        LocalDate today = LocalDate.now(TodokeClock.JAPAN);
        String day = today.toString();
        ids.put(
                "lists",
                made(all, campaign + "/lists", Map.of("sender", set.sender(), "shipDate", day, "format", "B2")));
        ids.put(
                "copies",
                made(
                        all,
                        campaign + "/copies",
                        Map.of("place", "SPREADSHEET", "label", "x", "categories", List.of("NAME"), "eraseBy", day)));
        ids.put(
                "holds",
                made(
                        all,
                        "/api/v1/holds",
                        Map.of(
                                "campaign",
                                set.campaign(),
                                "reason",
                                "LEGAL_CLAIM",
                                "until",
                                today.plusDays(30).toString())));
        ids.put(
                "insert-rules",
                made(all, "/api/v1/insert-rules", Map.of("campaign", set.campaign(), "code", "L1", "name", "x")));
        String revocation = made(
                all, "/api/v1/revocations", Map.of("scope", "CAMPAIGN", "id", set.campaign(), "reach", "FIRST_ENTRY"));
        ids.put("revocations", revocation);
        ids.put("stops", revocation);
        ids.put(
                "takeovers",
                made(
                        all,
                        "/api/v1/accounts/" + set.account() + "/takeovers",
                        Map.of("earliestAt", "2026-01-01T00:00:00Z", "detectedAt", "2026-01-02T00:00:00Z")));
        Response leaves = all.request().get("/api/v1/audit/leaves");
        ids.put("leaves", leaves.path("items[0].id"));
        return new Things(set.division(), Map.copyOf(ids));
    }

    private static String made(Person person, String path, Map<String, Object> body) {
        Response answer = person.request().contentType(JSON).body(body).post(path);
        if (answer.statusCode() != 201) {
            throw new AssertionError(path + " -> " + answer.statusCode() + " " + answer.asString());
        }
        return answer.path("id");
    }

    /** The endpoint's path with the ids of these things; empty where it names none of a division. */
    Optional<String> path(Endpoint endpoint) {
        Matcher named = NAMED.matcher(endpoint.path());
        StringBuilder path = new StringBuilder();
        boolean any = false;
        while (named.find()) {
            String kind = named.group(1);
            if (ELSEWHERE.contains(kind)) {
                return Optional.empty();
            }
            any = true;
            String id = ids.getOrDefault(kind, UUID.randomUUID().toString());
            named.appendReplacement(path, kind + "/" + id);
        }
        return any ? Optional.of(named.appendTail(path).toString()) : Optional.empty();
    }

    /** Whether everything the path names was made; sheets and return files come from longer stories. */
    boolean has(Endpoint endpoint) {
        return NAMED.matcher(endpoint.path()).results().allMatch(r -> ids.containsKey(r.group(1)));
    }

    Response call(Person person, Endpoint endpoint, String path) {
        Response answer = null;
        for (String type : endpoint.method().equals("GET") ? List.of("") : List.of(JSON, FORM, "text/csv", UPLOAD)) {
            RequestSpecification sent = person.request().redirects().follow(false);
            if (!endpoint.method().equals("GET")) {
                // Whether a change names its version is asked before anything is looked for.
                sent.header("If-Match", "\"0\"");
            }
            answer = filled(sent, type, endpoint).request(endpoint.method(), path);
            if (answer.statusCode() != 415) {
                break;
            }
        }
        return java.util.Objects.requireNonNull(answer);
    }

    private RequestSpecification filled(RequestSpecification request, String type, Endpoint endpoint) {
        return switch (type) {
            case "" -> request;
            case UPLOAD -> request.multiPart("file", "x.csv", new byte[] {'x'});
            case JSON -> request.contentType(type).body(body(endpoint));
            default -> request.contentType(type).body("x=y");
        };
    }

    /** What passes the checks of form, so that the wall decides. */
    private String body(Endpoint endpoint) {
        String winner = ids.get("winners");
        return switch (endpoint.path().replaceAll(".*}/", "")) {
            case "copies" ->
                "{\"place\":\"SPREADSHEET\",\"label\":\"x\",\"categories\":[\"NAME\"],\"eraseBy\":\"2027-01-01\"}";
            case "closure" -> "{\"proof\":\"x\"}";
            case "lists" ->
                "{\"sender\":\"%s\",\"shipDate\":\"2027-01-01\",\"format\":\"B2\"}".formatted(ids.get("senders"));
            case "details" ->
                endpoint.path().contains("{winner}")
                        ? "{\"reason\":\"SHIPPING\"}"
                        : "{\"winners\":[\"%s\"],\"reason\":\"SHIPPING\"}".formatted(winner);
            case "parcels/deliveries", "parcels/shipments" -> "{\"references\":[\"x\"],\"on\":\"2027-01-01\"}";
            case "parcels/undos" -> "{\"references\":[\"x\"]}";
            case "details/decision", "details/release" -> "{\"record\":\"%s\"}".formatted(winner);
            case "shipments" -> "{\"on\":\"2027-01-01\"}";
            case "contractors" -> "{\"name\":\"x\",\"since\":\"2027-01-01\"}";
            case "contractors/standing" ->
                "{\"contractor\":\"%s\",\"layout\":\"B2\",\"rowsADay\":1,\"endsOn\":\"2027-01-01\"}".formatted(winner);
            default -> "{}";
        };
    }
}
