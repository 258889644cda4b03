package dev.todoke.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todoke.support.Artefact;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every operation of the contract is there and asks who one is. JAX-RS looks for a path in one class only, so an endpoint
 * can be in the contract and nowhere else.
 */
@Tag("artefact")
class EveryEndpointIsReachedTest {

    private static final Set<String> OPEN = Set.of(
            "post /api/v1/session",
            "post /api/v1/session/passkey",
            "post /api/v1/session/passkey-challenge",
            "post /api/v1/enrolment/passkey",
            "post /api/v1/enrolment/passkey-challenge",
            "get /api/v1/signing-key.pem");
    private static final String SOME_ID = "01a21104-da78-783d-8353-bffc5795ecef";

    @TempDir
    Path home;

    @Test
    void everyOperationAsksForASession() throws IOException, InterruptedException {
        JsonNode contract = new ObjectMapper()
                .readTree(Path.of("target/openapi/openapi.json").toFile());
        Map<String, Integer> wrong = new TreeMap<>();
        int asked = 0;
        try (Artefact node = Artefact.start(home, Map.of("todoke.mode", "demo", "todoke.demo.people", "false"))) {
            for (Iterator<Map.Entry<String, JsonNode>> paths =
                            contract.get("paths").fields();
                    paths.hasNext(); ) {
                var path = paths.next();
                for (Iterator<String> methods = path.getValue().fieldNames(); methods.hasNext(); ) {
                    String method = methods.next();
                    String operation = method + " " + path.getKey();
                    int status =
                            status(node, method, path.getKey(), path.getValue().get(method));
                    asked++;
                    if (OPEN.contains(operation) ? status >= 500 || status == 404 : status != 401) {
                        wrong.put(operation, status);
                    }
                }
            }
        }
        assertThat(wrong)
                .as("operations that do not answer 401 to somebody unknown")
                .isEmpty();
        assertThat(asked).isGreaterThan(50);
    }

    private static int status(Artefact node, String method, String path, JsonNode operation)
            throws IOException, InterruptedException {
        JsonNode content = operation.path("requestBody").path("content");
        String type = content.fieldNames().hasNext() ? content.fieldNames().next() : "application/json";
        boolean body = method.equals("post") || method.equals("put");
        HttpRequest request = HttpRequest.newBuilder(node.url().resolve(path.replaceAll("\\{[^}]*}", SOME_ID)))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", type)
                .method(
                        method.toUpperCase(java.util.Locale.ROOT),
                        body ? BodyPublishers.ofString("{}") : BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
