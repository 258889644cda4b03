package dev.todoke.vault.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todoke.kernel.Mode;
import dev.todoke.vault.store.KeyStoreRefused;
import dev.todoke.vault.store.OwnerOnly;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsFileTest {

    private static final SecretsFile SECRETS = new SecretsFile(
            1,
            Map.of(
                    DoorMacKey.LINK, List.of(new MacKey(2, new byte[] {2}), new MacKey(1, new byte[] {1})),
                    DoorMacKey.RECEIPT, List.of(new MacKey(1, new byte[] {3})),
                    DoorMacKey.FORM_SESSION, List.of(new MacKey(1, new byte[] {4}))),
            List.of(new byte[] {5}));

    @TempDir
    Path folder;

    @Test
    void comesBackAsItWasWritten() throws IOException {
        Path file = folder.resolve("door-secrets.json");
        OwnerOnly.create(file, SECRETS.toBytes());
        SecretsFile read = SecretsFile.read(file, Mode.PRODUCTION);
        assertThat(read.keys(DoorMacKey.LINK)).extracting(MacKey::version).containsExactly(2, 1);
        assertThat(read.keys(DoorMacKey.LINK).get(0).secret()).containsExactly(2);
        assertThat(read.attesters().get(0)).containsExactly(5);
        assertThat(read.toString()).isEqualTo("SecretsFile(…)");
    }

    @Test
    void isRefusedWhereOthersMayReadIt() throws IOException {
        Path file = folder.resolve("door-secrets.json");
        OwnerOnly.create(file, SECRETS.toBytes());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> SecretsFile.read(file, Mode.SMALL)).hasMessageContaining("chmod 600");
        assertThat(SecretsFile.read(file, Mode.DEMO).format()).isEqualTo(1);
    }

    @Test
    void saysHowToMakeItWhereItIsMissingOrDamaged() throws IOException {
        Path file = folder.resolve("door-secrets.json");
        assertThatThrownBy(() -> SecretsFile.read(file, Mode.SMALL))
                .isInstanceOf(KeyStoreRefused.class)
                .hasMessageContaining("door secrets FILE");
        OwnerOnly.create(file, "{\"format\":2,\"macs\":{},\"attesters\":[]}".getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> SecretsFile.read(file, Mode.SMALL)).hasMessageContaining("another version");
        assertThatThrownBy(() -> OwnerOnly.create(file, new byte[0])).isInstanceOf(IOException.class);
    }
}
