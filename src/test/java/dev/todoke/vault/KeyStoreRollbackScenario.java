package dev.todoke.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todoke.kernel.Ids;
import dev.todoke.vault.envelope.CannotOpen;
import dev.todoke.vault.envelope.Suite;
import dev.todoke.vault.store.KeyStore;
import dev.todoke.vault.store.KeyStoreRefused;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

abstract class KeyStoreRollbackScenario extends VaultScenario {

    private static final byte[] VALUE = {1, 2, 3};

    @TempDir
    Path backups;

    @Inject
    KeyRotation rotation;

    @Inject
    LookupMacs lookups;

    @BeforeEach
    void openStore() {
        ring.store();
    }

    /** Whatever a test did to the folder, the next one finds the newest store again. */
    @AfterEach
    void newestStoreAgain() {
        ring.close();
        if (Files.exists(backups.resolve("newest"))) {
            replaceBy("newest");
        }
        ring.store();
    }

    @Test
    void anOlderStoreWithAShorterJournalIsRefused() {
        UUID scope = scope();
        Kept kept = atDesk(scope);
        backUp("older");
        destroyFirstVersions(scope);
        backUp("newest");
        replaceBy("older");
        refused("was rolled back and would bring destroyed keys back");
        replaceBy("newest");
        ring.store();
        consistent(scope, List.of(kept));
    }

    @Test
    void aStoreThatLacksNewVersionsIsRefused() {
        backUp("older");
        scope();
        backUp("newest");
        replaceBy("older");
        refused("lacks 2 key versions");
    }

    @Test
    void theStoreOfAnotherDatabaseIsRefused() {
        backUp("newest");
        ring.close();
        clear(ring.directory());
        KeyStore.create(ring.directory(), Ids.next()).close();
        refused("the database belongs to key store");
    }

    @Test
    void aMissingStoreOfAKnownDatabaseIsNotReplacedByANewOne() {
        backUp("newest");
        ring.close();
        clear(ring.directory());
        refused("the key store of this database is not in");
        assertThatThrownBy(ring::create).hasMessageContaining("already has a key store");
    }

    @Test
    void aKeyThatTheJournalDeclaresDeadIsDestroyedAgain() throws IOException {
        UUID scope = scope();
        Kept kept = atDesk(scope);
        RecordKey old = row(kept);
        backUp("older");
        destroyFirstVersions(scope);
        ring.close();
        String file = "scope-" + scope + ".keys";
        Files.copy(
                backups.resolve("older").resolve(file),
                ring.directory().resolve(file),
                StandardCopyOption.REPLACE_EXISTING);
        refused("lacks 2 key versions");
        ring.close();
        assertThatThrownBy(() -> dataKeys.open(old, kept.ref(), kept.body())).isInstanceOf(RuntimeException.class);
        QuarkusTransaction.requiringNew().run(() -> {
            database.createQuery("delete from RecordKey where scope = ?1")
                    .setParameter(1, scope)
                    .executeUpdate();
            scopeKeys.delete("scope", scope);
        });
        ring.store();
        assertThat(ring.keys().versions(scope)).isEmpty();
        assertThatThrownBy(() -> dataKeys.open(old, kept.ref(), kept.body())).isInstanceOf(CannotOpen.class);
    }

    @Test
    void aChangedJournalIsRefused() throws IOException {
        destroyFirstVersions(scope());
        backUp("newest");
        ring.close();
        Path journal = ring.directory().resolve("journal");
        List<String> lines = Files.readAllLines(journal);
        Files.writeString(journal, String.join("\n", lines.subList(1, lines.size())) + "\n");
        refused("was changed at entry 1");
        Files.write(journal, lines.subList(0, lines.size() - 1));
        refused("was rolled back");
    }

    @Test
    void anUnfinishedLastLineNeverCounted() throws IOException {
        ring.close();
        Path journal = ring.directory().resolve("journal");
        if (Files.exists(journal)) {
            Files.writeString(journal, Files.readString(journal) + "17 2026-11");
        } else {
            Files.writeString(journal, "1 2026-11");
        }
        UUID scope = scope();
        destroyFirstVersions(scope);
        ring.close();
        ring.store();
        consistent(scope, List.of());
    }

    @Test
    void aRestoredDatabaseLosesTheRowsOfDestroyedKeysAndSaysSo() {
        UUID scope = scope();
        Kept kept = atDesk(scope);
        RecordKey row = row(kept);
        forget(kept);
        List<ScopeKey> rows = rows(scope);
        long position = scopes.head().journalPosition();
        String hash = scopes.head().journalHash();
        scopes.end(scope, CONSOLE);
        ring.close();
        QuarkusTransaction.requiringNew().run(() -> {
            rows.forEach(database::merge);
            database.persist(new RecordKey(row.suite(), row.place(), row.wrapped()));
            database.createQuery("delete from KeyDestruction where journalPosition > ?1")
                    .setParameter(1, position)
                    .executeUpdate();
            database.createQuery("update KeyAnchor set journalPosition = ?1, journalHash = ?2")
                    .setParameter(1, position)
                    .setParameter(2, hash)
                    .executeUpdate();
        });
        ring.store();
        assertThat(recordKeys.of(List.of(kept.ref().record()))).isEmpty();
        consistent(scope, List.of());
    }

    @Test
    void aStoreThatLacksALookupKeyIsRefused() {
        backUp("older");
        MacTag tag = lookups.tag(Ids.next(), 2026, "handle", VALUE);
        assertThat(tag.tag()).isNotEmpty();
        backUp("newest");
        replaceBy("older");
        refused("lacks 1 lookup keys");
    }

    @Test
    void anotherLookupKeyInThePlaceOfTheOneInUseIsRefused() throws IOException {
        UUID division = Ids.next();
        String file = "lookup-" + division + "-2026.keys";
        lookups.tag(division, 2026, "handle", VALUE);
        backUp("other");
        QuarkusTransaction.requiringNew()
                .run(() -> database.createQuery("delete from LookupKey where division = ?1")
                        .setParameter(1, division)
                        .executeUpdate());
        ring.close();
        Files.delete(ring.directory().resolve(file));
        ring.store();
        byte[] tag = lookups.tag(division, 2026, "handle", VALUE).tag();
        backUp("newest");
        ring.close();
        Files.copy(
                backups.resolve("other").resolve(file),
                ring.directory().resolve(file),
                StandardCopyOption.REPLACE_EXISTING);
        refused("has others in their place");
        replaceBy("newest");
        assertThat(lookups.tag(division, 2026, "handle", VALUE).tag()).isEqualTo(tag);
    }

    @Test
    void theLookupFileOfAnotherDivisionIsRefused() throws IOException {
        UUID division = Ids.next();
        UUID other = Ids.next();
        lookups.tag(division, 2026, "handle", VALUE);
        lookups.tag(other, 2026, "handle", VALUE);
        backUp("newest");
        ring.close();
        Files.copy(
                backups.resolve("newest").resolve("lookup-" + other + "-2026.keys"),
                ring.directory().resolve("lookup-" + division + "-2026.keys"),
                StandardCopyOption.REPLACE_EXISTING);
        refused("were changed or belong to another store");
    }

    @Test
    void aDestroyedLookupKeyIsNotMissed() {
        UUID division = Ids.next();
        lookups.tag(division, 2026, "handle", VALUE);
        lookups.destroy(division, 2026, CONSOLE);
        ring.close();
        ring.store();
        assertThat(verification.run().isSound()).isTrue();
    }

    @Test
    void aSecondOpeningOfTheSameFolderIsRefused() {
        assertThatThrownBy(() -> KeyStore.open(ring.directory()))
                .isInstanceOf(KeyStoreRefused.class)
                .hasMessageContaining("another process uses the key store");
    }

    private void destroyFirstVersions(UUID scope) {
        rotation.rotate(scope, EnumSet.allOf(Suite.class), CONSOLE);
        later(scope, Duration.ofDays(8));
        rewrap.run(CONSOLE);
        assertThat(rows(scope)).extracting(ScopeKey::version).containsExactly(2, 2);
    }

    private void refused(String message) {
        ring.close();
        assertThatThrownBy(ring::store).isInstanceOf(KeyStoreRefused.class).hasMessageContaining(message);
    }

    private void backUp(String name) {
        copy(ring.directory(), backups.resolve(name));
    }

    private void replaceBy(String name) {
        ring.close();
        clear(ring.directory());
        copy(backups.resolve(name), ring.directory());
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.list(from)) {
            Files.createDirectories(to);
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void clear(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
