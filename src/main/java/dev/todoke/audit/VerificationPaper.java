package dev.todoke.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A checkpoint that somebody kept elsewhere and brought along to a verification. */
@Entity
@Immutable
@Table(name = "log_verification_paper")
@IdClass(VerificationPaper.Key.class)
class VerificationPaper {

    record Key(UUID verification, int number) {}

    @Id
    private UUID verification;

    @Id
    private int number;

    @Column
    private String note;

    protected VerificationPaper() {}

    VerificationPaper(UUID verification, int number, String note) {
        this.verification = verification;
        this.number = number;
        this.note = note;
    }

    String note() {
        return note;
    }
}
