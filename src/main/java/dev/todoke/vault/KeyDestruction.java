package dev.todoke.vault;

import dev.todoke.vault.store.JournalEntry;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An entry of the key store's journal, mirrored where a rolled-back key store cannot take it back. */
@Entity
@Table(name = "key_destruction")
class KeyDestruction {

    @Id
    @Column(name = "journal_position")
    private long journalPosition;

    @Column(name = "destroyed_at")
    private Instant destroyedAt;

    @Enumerated(EnumType.STRING)
    private JournalEntry.Kind kind;

    private UUID scope;

    private int suite;

    private int version;

    @Column(name = "previous_hash")
    private String previousHash;

    private String hash;

    protected KeyDestruction() {}

    KeyDestruction(JournalEntry entry) {
        this.journalPosition = entry.position();
        this.destroyedAt = entry.at();
        this.kind = entry.kind();
        this.scope = entry.scope();
        this.suite = entry.suite();
        this.version = entry.version();
        this.previousHash = entry.previous();
        this.hash = entry.hash();
    }

    long journalPosition() {
        return journalPosition;
    }

    String hash() {
        return hash;
    }
}
