package dev.todoke.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** Somebody who works at the desk (担当者). Without enrolment nobody can sign in as them; there is no default account. */
@Entity
@DynamicUpdate
@Table(name = "staff_member")
public class StaffMember {

    @Id
    private UUID id;

    @Column
    private String name;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "created_at")
    private Instant createdAt;

    @Nullable
    @Column(name = "created_by")
    private UUID createdBy;

    @Nullable
    @Column(name = "enrolled_at")
    private Instant enrolledAt;

    @Nullable
    @Column(name = "disabled_at")
    private Instant disabledAt;

    @Nullable
    @Column(name = "disabled_by")
    private UUID disabledBy;

    protected StaffMember() {}

    StaffMember(UUID id, StaffName name, String displayName, @Nullable UUID createdBy, Instant at) {
        this.id = id;
        this.name = name.text();
        this.displayName = displayName;
        this.createdBy = createdBy;
        this.createdAt = at;
    }

    /** Enrolled and not disabled. */
    public boolean isActive() {
        return enrolledAt != null && disabledAt == null;
    }

    public boolean isDisabled() {
        return disabledAt != null;
    }

    public UUID id() {
        return id;
    }

    /** What they type to sign in. */
    public String name() {
        return name;
    }

    public String displayName() {
        return displayName;
    }
}
