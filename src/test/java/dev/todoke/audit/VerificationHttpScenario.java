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
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
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

    @Test
    void theLogIsWhatAnAuditorTookAlong() {
        Person auditor = auditor();
        String kept = newest(auditor);
        auditor();
        auditor.request()
                .contentType("application/json")
                .body(Map.of("against", kept))
                .post("/api/v1/audit/verification")
                .then()
                .statusCode(200)
                .body("sound", equalTo(true))
                .body("faults", equalTo(0));
        auditor.request()
                .contentType("application/json")
                .body(Map.of("from", kept))
                .post("/api/v1/audit/verification")
                .then()
                .body("sound", equalTo(true));
    }

    @Test
    void aCheckpointOfAnotherLogIsNamedAsSuchAndOtherTextIsRefused() {
        Person auditor = auditor();
        String foreign = newest(auditor).replace("todoke/", "another/");
        auditor.request()
                .contentType("application/json")
                .body(Map.of("against", foreign))
                .post("/api/v1/audit/verification")
                .then()
                .statusCode(200)
                .body("sound", equalTo(true))
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
        auditor.request()
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams("csrf", auditor.csrf(), "against", kept)
                .post("/desk/audit/verification")
                .then()
                .statusCode(200)
                .body(containsString("署名したときのまま"));
        auditor.request()
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams("csrf", auditor.csrf(), "against", kept.replace("todoke/", "another/"))
                .post("/desk/audit/verification?lang=en")
                .then()
                .statusCode(200)
                .body(containsString("A checkpoint of another installation"));
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
