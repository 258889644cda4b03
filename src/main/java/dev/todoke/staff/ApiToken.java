package dev.todoke.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A key by which another system works for one division (APIトークン). Kept as a hash; whoever made it answers for it. */
@Entity
@DynamicUpdate
@Table(name = "api_token")
public class ApiToken {

    @Id
    private UUID id;

    @Column
    private String handle;

    @Column(name = "secret_hash")
    private byte[] secretHash;

    @Column
    private UUID division;

    @Nullable
    private UUID campaign;

    @Column
    private String name;

    @Column
    private String scopes;

    @Column
    private String networks;

    @Column(name = "made_by")
    private UUID madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Nullable
    @Column(name = "used_on")
    private LocalDate usedOn;

    @Nullable
    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Nullable
    @Column(name = "revoked_by")
    private UUID revokedBy;

    protected ApiToken() {}

    ApiToken(UUID id, TokenText text, ApiTokens.NewToken asked, UUID madeBy, Instant at) {
        this.id = id;
        this.handle = text.handle();
        this.secretHash = text.hash();
        this.division = asked.division();
        this.campaign = asked.campaign();
        this.name = asked.name().strip();
        this.scopes = String.join(" ", asked.scopes());
        this.networks = Networks.of(asked.networks()).text();
        this.madeBy = madeBy;
        this.madeAt = at;
        this.expiresAt = at.plus(asked.life());
    }

    void revoke(UUID by, Instant at) {
        if (revokedAt == null) {
            revokedAt = at;
            revokedBy = by;
        }
    }

    boolean isGood(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    byte[] secretHash() {
        return secretHash;
    }

    public UUID id() {
        return id;
    }

    /** The eight characters that it can be told apart by; no secret. */
    public String handle() {
        return handle;
    }

    public UUID division() {
        return division;
    }

    public @Nullable UUID campaign() {
        return campaign;
    }

    public String name() {
        return name;
    }

    public List<String> scopes() {
        return List.of(scopes.split(" "));
    }

    Set<String> scopeSet() {
        return Set.copyOf(scopes());
    }

    public String networks() {
        return networks;
    }

    public UUID madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public @Nullable LocalDate usedOn() {
        return usedOn;
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }
}
