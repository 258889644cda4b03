package dev.todoke.organisation;

import static java.util.Objects.requireNonNullElse;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A brand or department (部門): the name that winners know, its contact desk, and the wall around its people's data. */
@Entity
public class Division {

    @Id
    private UUID id;

    @Column
    private String code;

    @Column(name = "public_name")
    private String publicName;

    @Column(name = "contact_desk")
    private String contactDesk;

    @Column
    private String hours;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    protected Division() {}

    Division(UUID id, DivisionProfile profile, Instant at) {
        this.id = id;
        this.createdAt = at;
        describe(profile);
    }

    final void describe(DivisionProfile profile) {
        this.code = profile.code();
        this.publicName = profile.publicName();
        this.contactDesk = profile.contactDesk();
        this.hours = requireNonNullElse(profile.hours(), "");
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String publicName() {
        return publicName;
    }

    public String contactDesk() {
        return contactDesk;
    }

    public String hours() {
        return hours;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public long version() {
        return version;
    }
}
