package dev.todoke.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** What the whole log was at one size, signed (検証点). Kept elsewhere too, it shows when the log here was cut or rewritten. */
@Entity
@Immutable
@Table(name = "audit_checkpoint")
public class Checkpoint {

    @Id
    private long size;

    @Column
    private Instant at;

    @Column
    private byte[] root;

    @Column
    private String note;

    protected Checkpoint() {}

    Checkpoint(long size, Instant at, byte[] root, String note) {
        this.size = size;
        this.at = at;
        this.root = root;
        this.note = note;
    }

    public long size() {
        return size;
    }

    public Instant at() {
        return at;
    }

    public byte[] root() {
        return root;
    }

    /** The signed note, as it is handed out. */
    public String note() {
        return note;
    }
}
