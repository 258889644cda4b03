package dev.todoke.vault;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todoke.kernel.TodokeSettings;
import dev.todoke.vault.store.KeyStore;
import dev.todoke.vault.store.KeyStoreRefused;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is checked of the folder before a byte of it is read. */
class StoreChecksTest {

    @TempDir
    Path temporary;

    private Path keys;

    @BeforeEach
    void store() {
        keys = temporary.resolve("data/keys");
        KeyStore.create(keys, UUID.randomUUID()).close();
    }

    @Test
    void aFolderThatOthersMayReadIsRefusedExceptInTheDemo() throws IOException {
        Files.setPosixFilePermissions(keys.resolve("root.key"), PosixFilePermissions.fromString("rw----r--"));
        assertThatThrownBy(() -> checks("small").folder(keys))
                .isInstanceOf(KeyStoreRefused.class)
                .hasMessageContaining("chmod -R go= " + keys);
        assertThatCode(() -> checks("demo").folder(keys)).doesNotThrowAnyException();
    }

    @Test
    void keysInsideTheDatabasesFolderAreRefusedInProduction() {
        assertThatThrownBy(() -> checks("production").folder(keys))
                .hasMessageContaining("inside the database's folder");
        assertThatCode(() -> checks("small").folder(keys)).doesNotThrowAnyException();
    }

    @SuppressWarnings("NullAway") // The folder is looked at before any database is.
    private StoreChecks checks(String mode) {
        TodokeSettings settings = new SmallRyeConfigBuilder()
                .withConverter(Path.class, 100, Path::of)
                .withMapping(TodokeSettings.class)
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "todoke.mode",
                                mode,
                                "todoke.data",
                                temporary.resolve("data").toString()),
                        "test",
                        500))
                .build()
                .getConfigMapping(TodokeSettings.class);
        return new StoreChecks(settings, null, null, null, null);
    }
}
