package dev.todoke.staff;

import static io.restassured.RestAssured.given;

import dev.todoke.kernel.Authority;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A member of staff who signs in over HTTP; what every test of the desk needs. */
public final class Person {

    public static final String PASSWORD = "correct horse battery staple";
    private static final AtomicInteger COUNTER = new AtomicInteger();

    public final UUID id;
    public final String name;
    public final String displayName;
    private final byte[] seed;
    private long lastStep;
    private String cookie = "";
    private String csrf = "";
    private String browser = "";

    private Person(UUID id, String name, String displayName, byte[] seed) {
        this.id = id;
        this.name = name;
        this.displayName = displayName;
        this.seed = seed;
    }

    /** Somebody with these roles, prepared but not signed in. */
    public static Person prepared(StaffSetup setup, Collection<Role> roles) {
        String name = String.format(Locale.ROOT, "person%d.%s", COUNTER.incrementAndGet(), UUID.randomUUID());
        String displayName = "Person " + COUNTER.get();
        var prepared = setup.prepare(name, displayName, PASSWORD, roles);
        return new Person(prepared.member(), name, displayName, Objects.requireNonNull(Totp.seed(prepared.seed())));
    }

    /** Somebody with these roles, signed in. */
    public static Person signedIn(StaffSetup setup, Role... roles) {
        Person person = prepared(setup, java.util.List.of(roles));
        person.signIn().then().statusCode(200);
        return person;
    }

    /** The same where nobody is prepared: enrolled by the link, with password and authenticator app. */
    static Person enrolled(StaffSetup setup, Role... roles) {
        String name = "person" + COUNTER.incrementAndGet() + "." + UUID.randomUUID();
        String displayName = "Person " + COUNTER.get();
        var invited = setup.invite(name, displayName, java.util.List.of(roles), Authority.console());
        Person person = new Person(invited.member(), name, displayName, Secrets.seed());
        given().redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .formParam("secret", invited.url().substring(invited.url().indexOf('#') + 1))
                .formParam("password", PASSWORD)
                .formParam("seed", Totp.base32(person.seed))
                .formParam("code", person.code())
                .post("/desk/enrol/confirm")
                .then()
                .statusCode(303);
        person.signIn().then().statusCode(200);
        return person;
    }

    public Response signIn() {
        return signIn(PASSWORD, code());
    }

    public Response signIn(String password, String code) {
        return signIn(Map.of("name", name, "password", password, "code", code));
    }

    /** Signs in anew and registers the browser on the way; tells its cookie. */
    public String registerBrowser(String called) {
        signIn(Map.of("name", name, "password", PASSWORD, "code", code(), "registerAs", called))
                .then()
                .statusCode(200);
        return browser;
    }

    private Response signIn(Map<String, String> body) {
        RequestSpecification request = given().contentType(ContentType.JSON).body(body);
        Response response =
                (browser.isEmpty() ? request : request.cookie("todoke-browser", browser)).post("/api/v1/session");
        if (response.statusCode() == 200) {
            cookie = response.getCookie("todoke-desk");
            csrf = response.path("csrfToken");
            String registered = response.getCookie("todoke-browser");
            browser = registered == null ? browser : registered;
        }
        return response;
    }

    /** The cookie of the registered browser; empty without one. */
    public String browser() {
        return browser;
    }

    /** Signs in on this browser from now on. */
    public void useBrowser(String cookieOfIt) {
        browser = cookieOfIt;
    }

    /** Steps up for one operation on one object, by a fresh code. */
    public Response stepUp(String operation, UUID division, UUID object) {
        Response response = request()
                .contentType(ContentType.JSON)
                .body(Map.of("operation", operation, "division", division, "object", object, "code", code()))
                .post("/api/v1/session/step-up");
        if (response.statusCode() == 200) {
            cookie = response.getCookie("todoke-desk");
        }
        return response;
    }

    /** A request with the session's cookie and, for changes, its token. */
    public RequestSpecification request() {
        return given().cookie("todoke-desk", cookie).header("X-CSRF-Token", csrf);
    }

    /** A request with the cookie alone, as a foreign page would cause it. */
    public RequestSpecification withoutToken() {
        return given().cookie("todoke-desk", cookie);
    }

    public String cookie() {
        return cookie;
    }

    public String csrf() {
        return csrf;
    }

    /**
     * A code that was not used yet. The window holds three; a fourth within half a minute waits for the next step, as a
     * person does.
     */
    public String code() {
        long seconds = System.currentTimeMillis() / 1000;
        long now = seconds / Totp.STEP_SECONDS;
        // The code before is good until this step ends; on a busy machine that must not be soon.
        boolean early = seconds % Totp.STEP_SECONDS < Totp.STEP_SECONDS / 2;
        long step = Math.max(lastStep + 1, early ? now - 1 : now);
        while (step > System.currentTimeMillis() / 1000 / Totp.STEP_SECONDS + 1) {
            pause();
        }
        lastStep = step;
        return Totp.code(seed, step);
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
