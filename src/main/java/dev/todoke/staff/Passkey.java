package dev.todoke.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** One passkey of one member (パスキー): its public key, and how often its authenticator says it has signed. */
@Entity
@DynamicUpdate
@Table(name = "staff_passkey")
public class Passkey {

    @Id
    private UUID id;

    @Column
    private UUID member;

    @Column(name = "credential_id")
    private byte[] credentialId;

    @Column(name = "cose_key")
    private byte[] coseKey;

    @Column(name = "sign_count")
    private long signCount;

    @Column
    private UUID aaguid;

    @Column
    private String transports;

    @Column(name = "backup_eligible")
    private boolean backupEligible;

    @Column(name = "backed_up")
    private boolean backedUp;

    @Column
    private String label;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "opens_from")
    private Instant opensFrom;

    @Nullable
    @Column(name = "used_at")
    private Instant usedAt;

    @Nullable
    @Column(name = "removed_at")
    private Instant removedAt;

    protected Passkey() {}

    /** @param opensFrom before then it signs in and opens no named piece of work */
    Passkey(UUID id, UUID member, MadeCredential made, String label, Instant at, Instant opensFrom) {
        this.id = id;
        this.member = member;
        this.credentialId = made.credentialId();
        this.coseKey = made.coseKey();
        this.signCount = made.signCount();
        this.aaguid = made.aaguid();
        this.transports = String.join(" ", made.transports());
        this.backupEligible = made.backupEligible();
        this.backedUp = made.backedUp();
        this.label = label;
        this.createdAt = at;
        this.opensFrom = opensFrom;
    }

    void remove(Instant at) {
        if (removedAt == null) {
            removedAt = at;
        }
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    boolean opensWork(Instant now) {
        return !now.isBefore(opensFrom);
    }

    public UUID id() {
        return id;
    }

    UUID member() {
        return member;
    }

    byte[] credentialId() {
        return credentialId;
    }

    byte[] coseKey() {
        return coseKey;
    }

    long signCount() {
        return signCount;
    }

    UUID aaguid() {
        return aaguid;
    }

    Set<String> transports() {
        return Arrays.stream(transports.split(" ")).filter(t -> !t.isEmpty()).collect(Collectors.toSet());
    }

    boolean backupEligible() {
        return backupEligible;
    }

    boolean backedUp() {
        return backedUp;
    }

    public String label() {
        return label;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant opensFrom() {
        return opensFrom;
    }

    public @Nullable Instant usedAt() {
        return usedAt;
    }
}
