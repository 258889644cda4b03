package dev.todoke.vault.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Command;
import dev.todoke.kernel.CommandCall;
import dev.todoke.kernel.Mac;
import dev.todoke.vault.RecordSigner;
import dev.todoke.vault.envelope.Ed25519;
import dev.todoke.vault.seal.DoorMacKey;
import dev.todoke.vault.seal.DoorMacs;
import dev.todoke.vault.store.OwnerOnly;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class KeyCommandsTest {

    @Inject
    @Any
    Instance<Command> commands;

    @Inject
    DoorMacs macs;

    @Inject
    Mac mac;

    @Inject
    RecordSigner signer;

    @TempDir
    Path folder;

    private record Ran(int status, String said) {}

    private Ran run(String name, String... arguments) {
        Command command =
                commands.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = command.run(new CommandCall(
                List.of(arguments), folder, new PrintStream(out, true, StandardCharsets.UTF_8), Authority.console()));
        return new Ran(status, out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void rotatedKeysVerify() {
        assertThat(run("keys rotate").status()).isZero();
        Ran verified = run("keys verify");
        assertThat(verified.status()).isZero();
        assertThat(verified.said()).contains("cannot be unwrapped: 0").contains("anchor agrees");
    }

    @Test
    void initIsHarmlessWhereThereIsAStore() {
        assertThat(run("init").said()).contains("There already is key store");
    }

    @Test
    void doorSecretsAreForTheOwnerAloneAndOpenNothing() throws Exception {
        Path file = folder.resolve("door.json");
        assertThat(run("door secrets", file.toString()).status()).isZero();
        assertThat(OwnerOnly.firstOpenToOthers(file)).isEmpty();
        assertThat(Files.readString(file))
                .contains("FORM_SESSION")
                .doesNotContain("DESK")
                .doesNotContain("RECORDS");
        assertThat(run("door secrets", file.toString()).said()).contains("exists already");
        assertThat(run("door secrets").status()).isEqualTo(2);
    }

    @Test
    void macsKnowTheirOwnAndNoOthers() {
        byte[] one = {1};
        byte[] two = {2};
        var tag = macs.tag(DoorMacKey.LINK, "test", one, two);
        assertThat(macs.verify(DoorMacKey.LINK, tag, "test", one, two)).isTrue();
        assertThat(macs.verify(DoorMacKey.RECEIPT, tag, "test", one, two)).isFalse();
        assertThat(macs.verify(DoorMacKey.LINK, tag, "other", one, two)).isFalse();
        assertThat(macs.verify(DoorMacKey.LINK, tag, "test", new byte[] {1, 2})).isFalse();
        assertThat(macs.candidates(DoorMacKey.LINK, "test", one, two)).hasSize(1);
        assertThat(mac.verify("csrf", one, mac.tag("csrf", one))).isTrue();
        assertThat(mac.verify("cursor", one, mac.tag("csrf", one))).isFalse();
    }

    @Test
    void signaturesHoldUnderThePublishedKey() {
        byte[] message = "disposal".getBytes(StandardCharsets.US_ASCII);
        RecordSigner.Signature signature = signer.sign(message);
        byte[] key = Base64.getMimeDecoder().decode(signer.publicKeyPem().replaceAll("-----[A-Z ]+-----", ""));
        assertThat(Ed25519.verify(key, message, signature.bytes())).isTrue();
        assertThat(Ed25519.verify(key, new byte[0], signature.bytes())).isFalse();
        assertThat(signature.keyId()).matches("[0-9a-f]{16}");
    }
}
