package dev.todoke.roles;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.kernel.RoleNames;
import dev.todoke.roles.Endpoints.Endpoint;
import dev.todoke.staff.Person;
import dev.todoke.staff.Role;
import dev.todoke.staff.StaffSetup;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Every endpoint × every role, as {@code src/test/resources/roles/table.txt} says. A new endpoint fails here until
 * somebody has written down who may call it; that line is what a reviewer reads.
 */
@QuarkusTest
class RoleTableTest {

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String UPLOAD = "multipart/form-data";
    private static final List<String> BODIES = List.of(JSON, FORM, "text/csv", "application/octet-stream", UPLOAD);

    @Inject
    StaffSetup setup;

    @Test
    void everyEndpointStandsInTheTableAsItIsDeclared() {
        List<String> declared = Endpoints.declared().values().stream()
                .sorted(Endpoints.order())
                .map(Endpoint::toString)
                .toList();
        List<String> table = Endpoints.table().values().stream()
                .sorted(Endpoints.order())
                .map(Endpoint::toString)
                .toList();
        assertThat(table)
                .as("%s against the annotations; copy the missing lines after thinking about them", Endpoints.TABLE)
                .containsExactlyElementsOf(declared);
    }

    @Test
    void everyRoleIsLetInOrRefusedAsTheTableSays() {
        UUID division = UUID.randomUUID();
        List<String> wrong = new ArrayList<>();
        for (String role : RoleNames.ALL) {
            Person person =
                    Person.signedIn(setup, role.equals(RoleNames.ADMIN) ? Role.admin() : Role.in(division, role));
            for (Endpoint endpoint : Endpoints.table().values()) {
                // Signing out would end the session that the others are tried with.
                if (endpoint.path().equals("/desk/sign-out") || endpoint.key().equals("DELETE /api/v1/session")) {
                    continue;
                }
                int status = call(person.request(), endpoint).statusCode();
                boolean refused = status == 403 || status == 401;
                // An open endpoint may say no for other reasons: sign-in does to whoever sends no factors.
                boolean unlike = !endpoint.isOpen() && refused == endpoint.admits(role);
                if (status >= 500 || unlike) {
                    wrong.add(role + " " + endpoint.key() + " -> " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoIsNotSignedInIsLetInNowhereElseThanAtTheOpenEndpoints() {
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : Endpoints.table().values()) {
            Response response = call(given(), endpoint);
            boolean toSignIn =
                    response.statusCode() == 303 && response.header("Location").contains("/desk/sign-in?back=");
            boolean refused = response.statusCode() == 401 || toSignIn;
            if (!endpoint.isOpen() && !refused) {
                wrong.add(endpoint.key() + " -> " + response.statusCode());
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Sends a body of the first kind that the endpoint takes, so that nothing but the roles decides. */
    private static Response call(RequestSpecification request, Endpoint endpoint) {
        String path = endpoint.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        Response answer = null;
        for (String type : endpoint.method().equals("GET") ? List.of("") : BODIES) {
            RequestSpecification sent = given().spec(request).redirects().follow(false);
            answer = body(sent, type).request(endpoint.method(), path);
            if (answer.statusCode() != 415) {
                break;
            }
        }
        return java.util.Objects.requireNonNull(answer);
    }

    private static RequestSpecification body(RequestSpecification request, String type) {
        return switch (type) {
            case "" -> request;
            case FORM -> request.contentType(type).formParam("x", "y");
            case JSON -> request.contentType(type).body("{}");
            case UPLOAD -> request.multiPart("x", "y");
            default -> request.contentType(type).body("x=y".getBytes(StandardCharsets.US_ASCII));
        };
    }
}
