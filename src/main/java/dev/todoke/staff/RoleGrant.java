package dev.todoke.staff;

import dev.todoke.kernel.SignedIn;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** One role of one person in one division, or across the instance (役割の付与). Taking it back is a date, not a deletion. */
@Entity
@DynamicUpdate
@Table(name = "staff_role_grant")
public class RoleGrant {

    @Id
    private UUID id;

    @Column
    private UUID member;

    @Nullable
    private UUID division;

    @Column
    private String role;

    @Column(name = "granted_at")
    private Instant grantedAt;

    @Nullable
    @Column(name = "granted_by")
    private UUID grantedBy;

    /** Null while a second person's yes is awaited; a later moment where nobody could give it. */
    @Nullable
    @Column(name = "effective_at")
    private Instant effectiveAt;

    @Nullable
    private UUID approval;

    @Column
    private boolean alone;

    @Nullable
    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Nullable
    @Column(name = "revoked_by")
    private UUID revokedBy;

    protected RoleGrant() {}

    RoleGrant(UUID id, UUID member, Role role, @Nullable UUID by, Instant at) {
        this.id = id;
        this.member = member;
        this.division = role.division();
        this.role = role.name();
        this.grantedBy = by;
        this.grantedAt = at;
    }

    /** Waits for a second person's yes. */
    RoleGrant awaiting(UUID asked) {
        approval = asked;
        return this;
    }

    /** Nobody else could say yes: it takes effect then, and everybody is told. */
    RoleGrant alone(Instant from) {
        alone = true;
        return from(from);
    }

    /** Only before it is kept; afterwards {@link RoleGrants} says it by a conditional update. */
    RoleGrant from(Instant from) {
        effectiveAt = from;
        return this;
    }

    public UUID id() {
        return id;
    }

    public UUID member() {
        return member;
    }

    /** The division, or {@link SignedIn#INSTANCE}. */
    public UUID where() {
        return division == null ? SignedIn.INSTANCE : division;
    }

    public String role() {
        return role;
    }

    /** From when it holds; null while a second person's yes is awaited. */
    public @Nullable Instant effectiveAt() {
        return effectiveAt;
    }

    /** What the second person was asked, if anybody was. */
    public @Nullable UUID approval() {
        return approval;
    }

    @Nullable
    UUID grantedBy() {
        return grantedBy;
    }

    @Nullable
    Instant revokedAt() {
        return revokedAt;
    }

    public boolean isAlone() {
        return alone;
    }
}
