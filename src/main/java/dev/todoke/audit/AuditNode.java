package dev.todoke.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** The root of one complete subtree above the leaves. */
@Entity
@Immutable
@Table(name = "audit_node")
@IdClass(AuditNode.Place.class)
class AuditNode {

    /** The subtree covers the positions from {@code number} × 2^{@code level} on. */
    record Place(int level, long number) {}

    @Id
    private int level;

    @Id
    private long number;

    @Column
    private byte[] hash;

    protected AuditNode() {}

    AuditNode(int level, long number, byte[] hash) {
        this.level = level;
        this.number = number;
        this.hash = hash;
    }

    Place place() {
        return new Place(level, number);
    }

    byte[] hash() {
        return hash;
    }
}
