package dev.todoke.intake;

import dev.todoke.kernel.Actor;
import dev.todoke.kernel.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row that stops links (リンクの停止). It can be withdrawn, by two people, and is never deleted. */
@Entity
@Table(name = "link_revocation")
public class LinkRevocation {

    @Id
    UUID id;

    @Column(name = "division_id", updatable = false)
    UUID divisionId;

    @Enumerated(EnumType.STRING)
    @Column(name = "scope_kind", updatable = false)
    RevocationScope scopeKind;

    @Column(name = "scope_id", updatable = false)
    UUID scopeId;

    @Column(name = "issued_before", updatable = false)
    Instant issuedBefore;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    RevocationReach reach;

    @Enumerated(EnumType.STRING)
    @Column(name = "revoked_by_kind", updatable = false)
    Actor.Kind revokedByKind;

    @Column(name = "revoked_by", updatable = false)
    @Nullable
    UUID revokedBy;

    @Column(name = "revoked_at", updatable = false)
    Instant revokedAt;

    @Column(name = "withdrawn_at")
    @Nullable
    Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    @Nullable
    UUID withdrawnBy;

    protected LinkRevocation() {}

    LinkRevocation(UUID id, UUID division, Target target, Actor by, Instant at) {
        this.id = id;
        this.divisionId = division;
        this.scopeKind = target.kind();
        this.scopeId = target.id();
        this.reach = target.reach();
        this.issuedBefore = at;
        this.revokedByKind = by.kind();
        this.revokedBy = by.id();
        this.revokedAt = at;
    }

    /** Stops one link even if it was issued in this very moment. */
    static LinkRevocation outlasting(FormLink link, Target target, Actor by, Instant at) {
        var revocation = new LinkRevocation(Ids.next(), link.divisionId(), target, by, at);
        revocation.issuedBefore =
                link.issuedAt().plusMillis(1).isAfter(at) ? link.issuedAt().plusMillis(1) : at;
        return revocation;
    }

    /** What is to be stopped, and how much of it. */
    public record Target(RevocationScope kind, UUID id, RevocationReach reach) {}

    public UUID id() {
        return id;
    }

    public UUID divisionId() {
        return divisionId;
    }

    public RevocationScope scopeKind() {
        return scopeKind;
    }

    public UUID scopeId() {
        return scopeId;
    }

    public RevocationReach reach() {
        return reach;
    }

    public Instant issuedBefore() {
        return issuedBefore;
    }

    public Instant revokedAt() {
        return revokedAt;
    }

    public @Nullable UUID revokedBy() {
        return revokedBy;
    }

    public @Nullable Instant withdrawnAt() {
        return withdrawnAt;
    }

    boolean covers(FormLink link) {
        boolean mine = scopeId.equals(link.id())
                || scopeId.equals(link.winnerId())
                || scopeId.equals(link.campaignId())
                || scopeId.equals(link.channelId());
        return mine && withdrawnAt == null && link.issuedAt().isBefore(issuedBefore);
    }

    void withdraw(@Nullable UUID by, Instant at) {
        if (withdrawnAt != null) {
            throw new IllegalStateException("already withdrawn");
        }
        withdrawnAt = at;
        withdrawnBy = by;
    }
}
