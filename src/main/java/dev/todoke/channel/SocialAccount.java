package dev.todoke.channel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A social account in our care (運用アカウント). Its numeric id survives a change of handle, also one by a hijacker. */
@Entity
@Table(name = "social_account")
public class SocialAccount {

    @Id
    private UUID id;

    @Column(name = "division_id")
    private UUID divisionId;

    @Enumerated(EnumType.STRING)
    @Column
    private Platform platform;

    @Column
    private String handle;

    @Column(name = "numeric_id")
    private @Nullable String numericId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    protected SocialAccount() {}

    SocialAccount(UUID id, UUID divisionId, AccountProfile profile, Instant at) {
        this.id = id;
        this.divisionId = divisionId;
        this.createdAt = at;
        describe(profile);
    }

    final void describe(AccountProfile profile) {
        this.platform = profile.platform();
        this.handle = profile.handle();
        this.numericId = profile.numericId();
    }

    public UUID id() {
        return id;
    }

    public UUID divisionId() {
        return divisionId;
    }

    public Platform platform() {
        return platform;
    }

    public String handle() {
        return handle;
    }

    public @Nullable String numericId() {
        return numericId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public long version() {
        return version;
    }
}
