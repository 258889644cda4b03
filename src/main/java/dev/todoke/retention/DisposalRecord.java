package dev.todoke.retention;

import dev.todoke.vault.RecordSigner;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A signed statement about an erasure (消去記録). Its bytes are what was signed; nothing changes them. */
@Entity
@Table(name = "disposal_record")
public class DisposalRecord {

    /** What a record is about. */
    public enum Kind {
        /** People whose day was past. */
        PEOPLE,
        /** A campaign's end: its key is destroyed. */
        CAMPAIGN,
        /** The closure certificate (完了証明): every copy elsewhere is gone too. */
        CLOSURE;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @Id
    private UUID id;

    @Column
    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column
    private UUID division;

    @Column
    private UUID campaign;

    @Column(name = "disposed_at")
    private Instant disposedAt;

    @Column
    private int subjects;

    @Column
    private byte[] body;

    @Column(name = "key_id")
    private String keyId;

    @Column
    private byte[] signature;

    protected DisposalRecord() {}

    DisposalRecord(
            UUID id,
            Kind kind,
            UUID division,
            UUID campaign,
            Instant disposedAt,
            int subjects,
            byte[] body,
            RecordSigner.Signature signature) {
        this.id = id;
        this.kind = kind;
        this.division = division;
        this.campaign = campaign;
        this.disposedAt = disposedAt;
        this.subjects = subjects;
        this.body = body;
        this.keyId = signature.keyId();
        this.signature = signature.bytes();
    }

    public UUID id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public UUID division() {
        return division;
    }

    public UUID campaign() {
        return campaign;
    }

    public Instant disposedAt() {
        return disposedAt;
    }

    public int subjects() {
        return subjects;
    }

    public byte[] body() {
        return body.clone();
    }

    public String keyId() {
        return keyId;
    }

    public byte[] signature() {
        return signature.clone();
    }
}
