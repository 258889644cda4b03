package dev.todoke.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The place of a leaf in the log, counted from zero without gaps (通し番号). */
@Entity
@Immutable
@Table(name = "audit_position")
class AuditPosition {

    @Id
    private long position;

    @Column
    private UUID leaf;

    protected AuditPosition() {}

    AuditPosition(long position, UUID leaf) {
        this.position = position;
        this.leaf = leaf;
    }

    long position() {
        return position;
    }

    UUID leaf() {
        return leaf;
    }
}
