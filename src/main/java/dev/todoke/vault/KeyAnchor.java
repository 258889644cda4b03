package dev.todoke.vault;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Which key store this database belongs to, and how far its journal had come when last seen. One row. */
@Entity
@Table(name = "key_anchor")
class KeyAnchor {

    static final int ONLY = 1;

    @Id
    private int id;

    private UUID store;

    @Column(name = "journal_position")
    private long journalPosition;

    @Column(name = "journal_hash")
    private String journalHash;

    protected KeyAnchor() {}

    KeyAnchor(UUID store, String genesis) {
        this.id = ONLY;
        this.store = store;
        this.journalPosition = 0;
        this.journalHash = genesis;
    }

    void advance(long position, String hash) {
        if (position < journalPosition) {
            throw new IllegalStateException("an anchor never goes back");
        }
        journalPosition = position;
        journalHash = hash;
    }

    UUID store() {
        return store;
    }

    long journalPosition() {
        return journalPosition;
    }

    String journalHash() {
        return journalHash;
    }
}
