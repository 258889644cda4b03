package dev.todoke.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The retention terms that follow from one arrival have been written. */
@Entity
@Table(name = "term_note")
class TermNote {

    @Id
    UUID source;

    @Column(name = "winner_id", updatable = false)
    UUID winnerId;

    @Column(name = "noted_at", updatable = false)
    Instant at;

    protected TermNote() {}

    TermNote(Arrival arrival, Instant at) {
        this.source = arrival.source();
        this.winnerId = arrival.winner();
        this.at = at;
    }
}
