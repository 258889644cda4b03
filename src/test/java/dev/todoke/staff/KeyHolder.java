package dev.todoke.staff;

import static io.restassured.RestAssured.given;

import dev.todoke.kernel.Authority;
import dev.todoke.support.PasskeyDevice;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A member of staff with a passkey and nothing else, invited as the console may and enrolled by the link. */
public final class KeyHolder {

    public final UUID id;
    public final PasskeyDevice device;
    private String cookie = "";
    private String csrf = "";

    private KeyHolder(UUID id, PasskeyDevice device) {
        this.id = id;
        this.device = device;
    }

    public static KeyHolder enrolled(StaffSetup setup, PasskeyDevice device, Role... roles) {
        var invited = setup.invite("key." + UUID.randomUUID(), "鍵の人", List.of(roles), Authority.console());
        KeyHolder person = new KeyHolder(invited.member(), device);
        String secret = invited.url().substring(invited.url().indexOf('#') + 1);
        enrol(secret, device).then().statusCode(204);
        return person;
    }

    public static KeyHolder signedIn(StaffSetup setup, Role... roles) {
        KeyHolder person = enrolled(setup, new PasskeyDevice(), roles);
        person.signIn().then().statusCode(200);
        return person;
    }

    /** Opens an enrolment link and sets a passkey. */
    static Response enrol(String secret, PasskeyDevice device) {
        Response wanted = json(given(), Map.of("secret", secret)).post("/api/v1/enrolment/passkey-challenge");
        if (wanted.statusCode() != 200) {
            return wanted;
        }
        var made = device.create(wanted.path("question.challenge"), wanted.path("userHandle"));
        return json(given(), Map.of("secret", secret, "label", "仕事のパソコン", "attestation", made))
                .post("/api/v1/enrolment/passkey");
    }

    static RequestSpecification json(RequestSpecification request, Object body) {
        return request.contentType(ContentType.JSON).body(body);
    }

    static String signInChallenge() {
        return given().contentType(ContentType.JSON)
                .post("/api/v1/session/passkey-challenge")
                .path("challenge");
    }

    static Response signIn(Map<String, Object> assertion) {
        return json(given(), Map.of("assertion", assertion)).post("/api/v1/session/passkey");
    }

    public Response signIn() {
        Response response = signIn(device.get(signInChallenge()));
        if (response.statusCode() == 200) {
            keep(response);
            csrf = response.path("csrfToken");
        }
        return response;
    }

    void keep(Response response) {
        cookie = response.getCookie("todoke-desk");
    }

    /** What a refusal asked for, word for word. */
    public static Map<String, Object> work(Response refused) {
        Map<String, Object> work = new HashMap<>();
        List<Map<String, String>> named = refused.path("errors");
        named.forEach(n -> work.put(
                n.get("pointer"), n.get("pointer").equals("rows") ? Integer.valueOf(n.get("code")) : n.get("code")));
        return work;
    }

    public String stepUpChallenge(Map<String, Object> work) {
        return json(request(), work).post("/api/v1/session/step-up-challenge").path("challenge");
    }

    public Response stepUp(Map<String, Object> work) {
        return stepUp(work, device.get(stepUpChallenge(work)));
    }

    public Response stepUp(Map<String, Object> work, Map<String, Object> assertion) {
        Map<String, Object> body = new HashMap<>(work);
        body.put("assertion", assertion);
        Response response = json(request(), body).post("/api/v1/session/step-up");
        if (response.statusCode() == 200) {
            keep(response);
        }
        return response;
    }

    public RequestSpecification request() {
        return given().cookie("todoke-desk", cookie).header("X-CSRF-Token", csrf);
    }

    public String cookie() {
        return cookie;
    }

    public String csrf() {
        return csrf;
    }
}
