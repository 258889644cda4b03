package dev.todoke.shipping;

import dev.todoke.kernel.Ids;
import dev.todoke.winner.Award;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** What left the house for one award (荷物). */
@Entity
@DynamicUpdate
@Table(name = "parcel")
public class Parcel {

    @Id
    private UUID id;

    @Column(name = "award_id")
    private UUID awardId;

    @Column(name = "winner_id")
    private UUID winnerId;

    @Column(name = "campaign_id")
    private UUID campaignId;

    @Column(name = "division_id")
    private UUID divisionId;

    @Column(name = "list_id")
    private @Nullable UUID listId;

    @Column
    private String reference;

    @Column(name = "insert_code")
    private @Nullable String insertCode;

    @Column
    private String carrier;

    @Column(name = "tracking_number")
    private @Nullable String trackingNumber;

    @Column(name = "shipped_on")
    private LocalDate shippedOn;

    @Column(name = "delivered_on")
    private @Nullable LocalDate deliveredOn;

    @Column(name = "marked_by")
    private UUID markedBy;

    @Column(name = "marked_at")
    private Instant markedAt;

    protected Parcel() {}

    Parcel(Award award, UUID divisionId, LocalDate shippedOn, UUID markedBy, Instant markedAt) {
        this.id = Ids.next();
        this.awardId = award.id();
        this.winnerId = award.winnerId();
        this.campaignId = award.campaignId();
        this.divisionId = divisionId;
        this.reference = award.reference();
        this.carrier = "";
        this.shippedOn = shippedOn;
        this.markedBy = markedBy;
        this.markedAt = markedAt;
    }

    void from(ShippingList list, @Nullable String insert) {
        this.listId = list.id();
        this.insertCode = insert;
        this.carrier = list.format() == ListFormat.B2 ? "yamato" : "";
    }

    void delivered(LocalDate on) {
        this.deliveredOn = on;
    }

    void undelivered() {
        this.deliveredOn = null;
    }

    void tracked(String number, String by) {
        this.trackingNumber = number;
        this.carrier = by;
    }

    public UUID awardId() {
        return awardId;
    }

    public UUID winnerId() {
        return winnerId;
    }

    public UUID campaignId() {
        return campaignId;
    }

    public String reference() {
        return reference;
    }

    /** Which enclosure was put in, as the list said. */
    public @Nullable String insertCode() {
        return insertCode;
    }

    public String carrier() {
        return carrier;
    }

    public @Nullable String trackingNumber() {
        return trackingNumber;
    }

    public LocalDate shippedOn() {
        return shippedOn;
    }

    /** When somebody recorded that it was shipped. */
    public Instant markedAt() {
        return markedAt;
    }

    public UUID markedBy() {
        return markedBy;
    }

    public @Nullable LocalDate deliveredOn() {
        return deliveredOn;
    }
}
