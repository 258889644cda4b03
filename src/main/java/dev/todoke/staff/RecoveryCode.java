package dev.todoke.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** One of ten codes on paper for the day a factor is lost (回復コード); used once. */
@Entity
@DynamicUpdate
@Table(name = "staff_recovery_code")
class RecoveryCode {

    @Id
    private UUID id;

    @Column
    private UUID member;

    @Column
    private String phc;

    @Column(name = "made_at")
    private Instant madeAt;

    @Nullable
    @Column(name = "used_at")
    private Instant usedAt;

    protected RecoveryCode() {}

    RecoveryCode(UUID id, UUID member, String phc, Instant at) {
        this.id = id;
        this.member = member;
        this.phc = phc;
        this.madeAt = at;
    }

    UUID id() {
        return id;
    }

    String phc() {
        return phc;
    }
}
