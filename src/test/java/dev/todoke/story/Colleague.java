package dev.todoke.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

/** Somebody at the desk with two factors, speaking the REST interface. */
public final class Colleague {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final String password;
    private final Authenticator authenticator;
    private Web web;
    private String csrf = "";

    private Colleague(String name, String password, Authenticator authenticator) {
        this.name = name;
        this.password = password;
        this.authenticator = authenticator;
    }

    /** Somebody of the demo, as its notice lists them: id, name, title, password, seed. */
    static Colleague known(String... notice) {
        return new Colleague(notice[1], notice[3], new Authenticator(notice[4]));
    }

    /** Opens an enrolment link and sets both factors. */
    public static Colleague enrol(URI desk, String name, String link) {
        Web web = new Web(desk);
        String secret = link.substring(link.indexOf('#') + 1);
        Web.Page offer = web.post("/desk/enrol", Map.of("secret", secret));
        assertThat(offer.status()).as("enrolment of " + name).isEqualTo(200);
        String seed = offer.hidden("seed");
        Colleague colleague = new Colleague(name, "a long sentence for " + name + " 7316", new Authenticator(seed));
        Map<String, String> form = new HashMap<>(Map.of("secret", secret, "seed", seed));
        form.put("password", colleague.password);
        form.put("code", colleague.authenticator.next());
        Web.Page confirmed = web.post("/desk/enrol/confirm", form);
        assertThat(confirmed.status()).as("confirmation of " + name).isEqualTo(303);
        return colleague;
    }

    public void signIn(URI desk) {
        web = new Web(desk);
        csrf = "";
        JsonNode session = post(
                "/api/v1/session", Map.of("name", name, "password", password, "code", authenticator.next()), 200, 201);
        csrf = session.get("csrfToken").asText();
    }

    public void stepUp(String operation, String division, String object) {
        post(
                "/api/v1/session/step-up",
                Map.of("operation", operation, "division", division, "object", object, "code", authenticator.next()),
                200);
    }

    public JsonNode get(String path) {
        return tree(send(web.request(path).GET().build(), 200));
    }

    public byte[] bytes(String path) {
        return send(web.request(path).GET().build(), 200);
    }

    /** Fetching leaves traces, so it is no GET. */
    byte[] file(String path) {
        return send(
                change(path, "application/json").POST(BodyPublishers.noBody()).build(), 200);
    }

    int status(String path) {
        return web.send(web.request(path).GET().build()).statusCode();
    }

    public JsonNode post(String path, Object body, int... expected) {
        try {
            return tree(send(
                    change(path, "application/json")
                            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                            .build(),
                    expected.length == 0 ? new int[] {200, 201, 204} : expected));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode put(String path, Object body) {
        try {
            return tree(send(
                    change(path, "application/json")
                            .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                            .build(),
                    200));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode upload(String path, byte[] file) {
        return tree(send(
                change(path, "text/csv").POST(BodyPublishers.ofByteArray(file)).build(), 200, 201));
    }

    private HttpRequest.Builder change(String path, String type) {
        return web.request(path).header("Content-Type", type).header("X-CSRF-Token", csrf);
    }

    private byte[] send(HttpRequest request, int... expected) {
        HttpResponse<byte[]> answer = web.send(request);
        assertThat(expected)
                .as(name + ": " + request.method() + " " + request.uri().getPath() + " → " + answer.statusCode() + " "
                        + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8))
                .contains(answer.statusCode());
        return answer.body();
    }

    private static JsonNode tree(byte[] body) {
        try {
            return body.length == 0 ? JSON.nullNode() : JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
