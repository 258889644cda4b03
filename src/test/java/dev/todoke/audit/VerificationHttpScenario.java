package dev.todoke.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.todoke.kernel.RoleNames;
import dev.todoke.staff.Person;
import dev.todoke.staff.Role;
import dev.todoke.staff.StaffSetup;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An auditor takes a checkpoint along and comes back with it; by REST, on the page, and with programs of others. */
abstract class VerificationHttpScenario {

    @Inject
    StaffSetup setup;

    @Inject
    Sequencer sequencer;

    @Inject
    CheckpointSigner signer;

    @Inject
    VerificationRows rows;

    @Inject
    LogVerification verification;

    private Person auditor() {
        Person auditor = Person.signedIn(setup, Role.in(UUID.randomUUID(), RoleNames.AUDITOR));
        // Signing in left leaves, so that there is something to sign.
        assertThat(sequencer.sequence()).isPresent();
        return auditor;
    }

    private static String newest(Person auditor) {
        return auditor.request()
                .get("/api/v1/audit/checkpoints")
                .then()
                .statusCode(200)
                .body("[0].size", greaterThan(0))
                .body("[0].verifierKey", containsString("todoke/"))
                .extract()
                .path("[0].note");
    }

    /** Asks, follows the answer's address, and waits for the end. */
    private io.restassured.response.ValidatableResponse verified(Person auditor, Map<String, String> request) {
        String where = auditor.request()
                .contentType("application/json")
                .body(request)
                .post("/api/v1/audit/verification")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        String path = where.substring(where.indexOf("/api/"));
        await(() -> auditor.request().get(path).path("outcome") != null);
        return auditor.request().get(path).then().statusCode(200);
    }

    private static void await(BooleanSupplier done) {
        for (int i = 0; i < 600 && !done.getAsBoolean(); i++) {
            LockSupport.parkNanos(50_000_000);
        }
        assertThat(done.getAsBoolean()).isTrue();
    }

    @Test
    void theLogIsWhatAnAuditorTookAlong() {
        Person auditor = auditor();
        String kept = newest(auditor);
        auditor();
        verified(auditor, Map.of("against", kept))
                .body("outcome", equalTo("SOUND"))
                .body("faults", equalTo(0))
                .body("leaves", greaterThan(0));
        verified(auditor, Map.of("from", kept)).body("outcome", equalTo("SOUND"));
        auditor.request()
                .get("/api/v1/audit/verification")
                .then()
                .statusCode(200)
                .body("[0].outcome", equalTo("SOUND"));
    }

    @Test
    void aCheckpointOfAnotherLogIsNamedAsSuchAndOtherTextIsRefused() {
        Person auditor = auditor();
        String foreign = newest(auditor).replace("todoke/", "another/");
        verified(auditor, Map.of("against", foreign))
                .body("outcome", equalTo("SOUND"))
                .body("uncompared", equalTo(1))
                .body("findings.fault", hasItem("FOREIGN"));
        auditor.request()
                .contentType("application/json")
                .body(Map.of("against", "canary_no_checkpoint"))
                .post("/api/v1/audit/verification")
                .then()
                .statusCode(422)
                .body(not(containsString("canary")));
    }

    @Test
    void thePageDoesTheSameWithoutJavaScript() {
        Person auditor = auditor();
        String kept = newest(auditor);
        auditor.request()
                .get("/desk/audit/verification")
                .then()
                .statusCode(200)
                .body(containsString(kept.lines().findFirst().orElseThrow()));
        String sound = verifiedOnThePage(auditor, kept);
        assertThat(sound).contains("署名したときのまま").doesNotContain("http-equiv=\"refresh\"");
        String foreign = verifiedOnThePage(auditor, kept.replace("todoke/", "another/"));
        assertThat(foreign).contains("ほかのシステムの検証点", "記録が変わったという意味ではありません").doesNotContain("banner-bad");
        auditor.request()
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams("csrf", auditor.csrf(), "against", "canary_no_checkpoint")
                .post("/desk/audit/verification?lang=en")
                .then()
                .statusCode(422)
                .body(containsString("cannot be read as a checkpoint"))
                .body(not(containsString("canary")));
    }

    private static String verifiedOnThePage(Person auditor, String against) {
        auditor.request()
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams("csrf", auditor.csrf(), "against", against)
                .post("/desk/audit/verification")
                .then()
                .statusCode(303);
        await(() ->
                !auditor.request().get("/desk/audit/verification").asString().contains("http-equiv=\"refresh\""));
        return auditor.request().get("/desk/audit/verification").asString();
    }

    /** The slot is held as if one were under way; whoever comes waits for that one, and their paper is compared by it. */
    @Test
    void whoComesMeanwhileJoinsAndAnAbandonedOneIsReplaced() {
        Person auditor = auditor();
        UUID running = rows.take(auditor.id, null, List.of()).row().id();
        auditor.request()
                .get("/desk/audit/verification")
                .then()
                .body(containsString("http-equiv=\"refresh\""), not(containsString("<textarea")));
        auditor.request()
                .get("/desk/audit/verification?paste=true")
                .then()
                .body(containsString("<textarea"), not(containsString("http-equiv=\"refresh\"")))
                .body(not(containsString("data-job-events")));
        auditor.request()
                .contentType("application/json")
                .body(Map.of("against", newest(auditor)))
                .post("/api/v1/audit/verification")
                .then()
                .statusCode(202)
                .body("joined", equalTo(true))
                .body("id", equalTo(running.toString()));
        assertThat(rows.papers(running, 0)).hasSize(1);
        LogReport report = new LogReport();
        assertThat(rows.end(running, report, 0))
                .as("a paper has come meanwhile")
                .isFalse();
        verification.compare(report, rows.papers(running, 0));
        assertThat(report.findings()).as("longer than what this run had read").hasSize(1);
        QuarkusTransaction.requiringNew()
                .run(() -> rows.update("leaseUntil = ?1 where id = ?2", Instant.EPOCH, running));
        verified(auditor, Map.of()).body("outcome", equalTo("SOUND")).body("id", not(equalTo(running.toString())));
        auditor.request().get("/api/v1/audit/verification/" + running).then().body("outcome", equalTo("UNFINISHED"));
    }

    /** The signature without a line of our own code: the text above the empty line, 64 bytes, and openssl. */
    @Test
    void opensslVerifiesTheSignature(@TempDir Path folder) throws Exception {
        String note = newest(auditor());
        int middle = note.indexOf("\n\n");
        ByteBuffer line = ByteBuffer.wrap(Base64.getDecoder()
                .decode(note.substring(note.lastIndexOf(' ') + 1).strip()));
        byte[] key = signer.publicKey(line.getInt()).orElseThrow();
        byte[] signature = new byte[64];
        line.get(signature);
        Files.writeString(folder.resolve("text"), note.substring(0, middle + 1), StandardCharsets.UTF_8);
        Files.write(folder.resolve("signature"), signature);
        Files.write(
                folder.resolve("key.der"),
                ByteBuffer.allocate(44)
                        .put(java.util.HexFormat.of().parseHex("302a300506032b6570032100"))
                        .put(key)
                        .array());
        Process openssl = new ProcessBuilder(
                        "openssl pkeyutl -verify -pubin -keyform DER -inkey key.der -rawin -in text -sigfile signature"
                                .split(" "))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        assertThat(openssl.waitFor()).isZero();
    }
}
