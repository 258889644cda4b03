package dev.todoke.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** One of the two factors: a password's Argon2id string. */
@Entity
@DynamicUpdate
@Table(name = "staff_password")
class StaffPassword {

    @Id
    private UUID member;

    @Column
    private String phc;

    @Column(name = "set_at")
    private Instant setAt;

    protected StaffPassword() {}

    StaffPassword(UUID member, String phc, Instant at) {
        this.member = member;
        this.phc = phc;
        this.setAt = at;
    }

    UUID member() {
        return member;
    }

    String phc() {
        return phc;
    }

    void replace(String newPhc, Instant at) {
        phc = newPhc;
        setAt = at;
    }
}
