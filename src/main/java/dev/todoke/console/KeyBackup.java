package dev.todoke.console;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Somebody said that the keys lie in a second place (鍵の控え). */
@Entity
@Immutable
@Table(name = "console_key_backup")
class KeyBackup {

    @Id
    private UUID id;

    @Column(name = "confirmed_by")
    private UUID confirmedBy;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    protected KeyBackup() {}

    KeyBackup(UUID id, UUID by, Instant at) {
        this.id = id;
        this.confirmedBy = by;
        this.confirmedAt = at;
    }

    Instant confirmedAt() {
        return confirmedAt;
    }
}
