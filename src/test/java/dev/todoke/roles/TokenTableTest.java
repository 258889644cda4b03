package dev.todoke.roles;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.TokenScopes;
import dev.todoke.kernel.web.ForTokens;
import dev.todoke.roles.Endpoints.Endpoint;
import dev.todoke.staff.Person;
import dev.todoke.staff.Role;
import dev.todoke.staff.StaffSetup;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every endpoint × an API token with every scope, and each that takes one × a token with every other scope. */
@QuarkusTest
class TokenTableTest {

    private static final List<String> BODIES = List.of("application/json", "text/csv", "application/octet-stream");

    @Inject
    StaffSetup setup;

    @Test
    void asManyEndpointsTakeTokensAsTheTableSays() throws IOException {
        Collection<String> declared = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.todoke").stream()
                        .filter(c -> c.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(c -> Stream.of(c.getDeclaredMethods()))
                        .filter(m -> m.isAnnotationPresent(ForTokens.class))
                        .map(m -> m.getAnnotation(ForTokens.class).value())
                        .sorted()
                        .toList();
        assertThat(table().values().stream().sorted().toList()).isEqualTo(declared);
        assertThat(TokenScopes.ALL).containsAll(declared);
        assertThat(Endpoints.table().keySet()).containsAll(table().keySet());
    }

    @Test
    void aTokenIsTakenThereAndNowhereElse() throws IOException {
        UUID division = UUID.randomUUID();
        Person manager = Person.signedIn(setup, Role.in(division, RoleNames.MANAGER));
        String all = token(manager, division, TokenScopes.ALL);
        Map<String, String> others = new TreeMap<>();
        for (String scope : TokenScopes.ALL) {
            List<String> rest =
                    TokenScopes.ALL.stream().filter(s -> !s.equals(scope)).toList();
            others.put(scope, token(manager, division, rest));
        }
        Map<String, String> table = table();
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : Endpoints.table().values()) {
            String scope = table.get(endpoint.key());
            int status = call(all, endpoint);
            boolean api = endpoint.path().startsWith("/api/");
            // A form or an upload, which none of these is, was not asked who it is.
            boolean form = status == 415;
            boolean refused = status == 401 || status == 403;
            // Outside /api a token is nobody; an open page stays open, and any other leads to the sign-in.
            boolean fits = scope != null ? !refused : api ? status == 403 : endpoint.isOpen() || status == 303;
            if (!fits && !form || status >= 500) {
                wrong.add(endpoint.key() + " -> " + status);
            }
            if (scope != null && call(others.get(scope), endpoint) != 403) {
                wrong.add(endpoint.key() + " without " + scope);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String token(Person manager, UUID division, List<String> scopes) {
        Response made = manager.request()
                .contentType("application/json")
                .body(Map.of("division", division, "name", "x", "scopes", scopes, "days", 1))
                .post("/api/v1/tokens");
        made.then().statusCode(201);
        return made.path("secret");
    }

    private static int call(String token, Endpoint endpoint) {
        String path = endpoint.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        int status = 415;
        for (String type : endpoint.method().equals("GET") ? List.of("") : BODIES) {
            RequestSpecification request = given().redirects().follow(false).header("Authorization", "Bearer " + token);
            if (!type.isEmpty()) {
                request.contentType(type).body("{}".getBytes(StandardCharsets.US_ASCII));
            }
            status = request.request(endpoint.method(), path).statusCode();
            if (status != 415) {
                break;
            }
        }
        return status;
    }

    private static Map<String, String> table() throws IOException {
        Map<String, String> table = new TreeMap<>();
        try (InputStream in = TokenTableTest.class.getResourceAsStream("/roles/tokens.txt")) {
            new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" : "))
                    .forEach(halves -> table.put(halves[0].strip(), halves[1].strip()));
        }
        return table;
    }
}
