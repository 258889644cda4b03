package dev.todoke.vault.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-25T00:00:00Z");
    private static final UUID SCOPE = new UUID(1, 2);

    @TempDir
    Path temporary;

    private Path directory;

    @BeforeEach
    void folder() {
        directory = temporary.resolve("keys");
    }

    /** Run by another JVM: says what became of its attempt to open the folder. */
    public static final class Intruder {
        private Intruder() {}

        public static void main(String[] arguments) throws IOException {
            String said;
            try {
                KeyStore.open(Path.of(arguments[0])).close();
                said = "opened";
            } catch (KeyStoreRefused refused) {
                said = String.valueOf(refused.getMessage());
            }
            Files.writeString(Path.of(arguments[1]), said);
        }
    }

    @Test
    void keysComeBackAfterClosing() {
        try (KeyStore store = KeyStore.create(directory, UUID.randomUUID())) {
            store.update("some", keys -> keys.with("A", NOW, new byte[] {1, 2}, new byte[] {3}));
            store.update("some", keys -> keys.with("A", NOW, new byte[] {4}, new byte[0]));
        }
        try (KeyStore store = KeyStore.open(directory)) {
            KeySet keys = store.require("some");
            assertThat(keys.generation()).isEqualTo(2);
            assertThat(keys.newest("A").secret()).containsExactly(4);
            assertThat(keys.named("A")).extracting(KeySet.Entry::version).containsExactly(2, 1);
        }
    }

    @Test
    void aVersionNumberIsNeverUsedTwice() {
        try (KeyStore store = KeyStore.create(directory, UUID.randomUUID())) {
            store.update(
                    "some",
                    keys -> keys.with("A", NOW, new byte[] {1}, new byte[0]).without("A", 1));
            assertThat(store.require("some").nextVersion("A")).isEqualTo(2);
        }
    }

    @Test
    void everyFileIsForItsOwnerAlone() throws IOException {
        try (KeyStore store = KeyStore.create(directory, UUID.randomUUID())) {
            store.update("some", keys -> keys.with("A", NOW, new byte[] {1}, new byte[0]));
            store.journal(new JournalEntry.Destroyed(JournalEntry.Kind.SCOPE, SCOPE, 0, 0), NOW);
        }
        assertThat(OwnerOnly.firstOpenToOthers(directory)).isEmpty();
        Files.setPosixFilePermissions(directory.resolve("journal"), PosixFilePermissions.fromString("rw-r-----"));
        assertThat(OwnerOnly.firstOpenToOthers(directory)).contains(directory.resolve("journal"));
    }

    @Test
    void anotherProcessIsRefusedByTheLock() throws Exception {
        Path answer = temporary.resolve("answer");
        try (KeyStore store = KeyStore.create(directory, UUID.randomUUID())) {
            assertThat(store.names()).isEmpty();
            assertThat(intrude(answer)).contains("another process uses the key store");
        }
        assertThat(intrude(answer)).isEqualTo("opened");
    }

    private String intrude(Path answer) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = Path.of("target/classes").toAbsolutePath()
                + File.pathSeparator
                + Path.of("target/test-classes").toAbsolutePath();
        Process process = new ProcessBuilder(List.of(
                        java, "-cp", classes, Intruder.class.getName(), directory.toString(), answer.toString()))
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
        return Files.readString(answer);
    }

    @Test
    void aFileOfAnotherStoreOrNameOrGenerationIsRefused() throws IOException {
        try (KeyStore store = KeyStore.create(directory, UUID.randomUUID())) {
            store.update("one", keys -> keys.with("A", NOW, new byte[] {1}, new byte[0]));
            store.update("two", keys -> keys.with("A", NOW, new byte[] {2}, new byte[0]));
        }
        byte[] one = Files.readAllBytes(directory.resolve("one.keys"));
        Files.write(directory.resolve("two.keys"), one);
        one[7]++;
        Files.write(directory.resolve("one.keys"), one);
        try (KeyStore store = KeyStore.open(directory)) {
            assertThatThrownBy(() -> store.find("two")).isInstanceOf(KeyStoreRefused.class);
            assertThatThrownBy(() -> store.find("one")).hasMessageContaining("restore the key store");
        }
    }

    @Test
    void destroyedKeysAreNowhereInTheFolder() throws IOException {
        byte[] secret = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
        try (KeyStore store = KeyStore.create(directory, UUID.randomUUID())) {
            store.update("some", keys -> keys.with("A", NOW, secret, new byte[0]));
            assertThat(Files.readString(directory.resolve("some.keys"), StandardCharsets.ISO_8859_1))
                    .doesNotContain("0123456789abcdef");
            store.destroy("some");
            assertThat(store.find("some")).isEmpty();
            assertThat(store.names()).isEmpty();
            store.destroy("some");
        }
    }

    @Test
    void whatACrashLeftOfAReplacementIsIgnored() throws IOException {
        try (KeyStore store = KeyStore.create(directory, UUID.randomUUID())) {
            store.update("some", keys -> keys.with("A", NOW, new byte[] {1}, new byte[0]));
            Files.write(directory.resolve("some.keys.new"), new byte[] {9});
            assertThat(store.names()).containsExactly("some");
            store.update("some", keys -> keys.with("A", NOW, new byte[] {2}, new byte[0]));
        }
        try (KeyStore store = KeyStore.open(directory)) {
            assertThat(store.require("some").newest("A").secret()).containsExactly(2);
        }
    }

    @Test
    void everyChangedByteOfTheJournalIsNoticed() throws IOException {
        UUID id = UUID.randomUUID();
        try (KeyStore store = KeyStore.create(directory, id)) {
            for (int version = 1; version <= 2; version++) {
                store.journal(new JournalEntry.Destroyed(JournalEntry.Kind.VERSION, SCOPE, 1, version), NOW);
            }
            assertThat(store.journal().position()).isEqualTo(2);
        }
        byte[] whole = Files.readAllBytes(directory.resolve(Journal.FILE));
        for (int i = 0; i < whole.length - 1; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= 1;
            Files.write(directory.resolve(Journal.FILE), changed);
            assertThatThrownBy(() -> KeyStore.open(directory).close())
                    .as("byte %d", i)
                    .isInstanceOf(KeyStoreRefused.class);
        }
    }
}
