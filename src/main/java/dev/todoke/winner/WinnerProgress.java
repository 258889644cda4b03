package dev.todoke.winner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the status page may say (進み具合): locked, shipped, erased. Operational values, readable by the door. */
@Entity
@Table(name = "winner_progress")
public class WinnerProgress {

    @Id
    @Column(name = "winner_id")
    private UUID winnerId;

    @Column(name = "campaign_id")
    private UUID campaignId;

    @Column(name = "locked_at")
    private @Nullable Instant lockedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "parcel_state")
    private @Nullable ParcelState parcelState;

    @Column(name = "tracking_number")
    private @Nullable String trackingNumber;

    @Column
    private @Nullable String carrier;

    @Column(name = "erased_on")
    private @Nullable LocalDate erasedOn;

    @Version
    private long version;

    protected WinnerProgress() {}

    WinnerProgress(UUID winnerId, UUID campaignId) {
        this.winnerId = winnerId;
        this.campaignId = campaignId;
    }

    void lock(Instant at) {
        if (lockedAt == null) {
            this.lockedAt = at;
        }
    }

    void unlock() {
        this.lockedAt = null;
    }

    void shipped(@Nullable String carrierName, @Nullable String number) {
        if (parcelState == null) {
            this.parcelState = ParcelState.SHIPPED;
        }
        if (carrierName != null) {
            this.carrier = carrierName;
        }
        if (number != null) {
            this.trackingNumber = number;
        }
    }

    void unshipped() {
        this.parcelState = null;
        this.carrier = null;
        this.trackingNumber = null;
    }

    void delivered() {
        this.parcelState = ParcelState.DELIVERED;
    }

    void undelivered() {
        this.parcelState = ParcelState.SHIPPED;
    }

    void erased(LocalDate on) {
        this.erasedOn = on;
        this.trackingNumber = null;
    }

    public UUID winnerId() {
        return winnerId;
    }

    public UUID campaignId() {
        return campaignId;
    }

    public @Nullable Instant lockedAt() {
        return lockedAt;
    }

    public @Nullable ParcelState parcelState() {
        return parcelState;
    }

    public @Nullable String trackingNumber() {
        return trackingNumber;
    }

    public @Nullable String carrier() {
        return carrier;
    }

    public @Nullable LocalDate erasedOn() {
        return erasedOn;
    }
}
