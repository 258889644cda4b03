package dev.todoke.shipping;

import dev.todoke.campaign.Campaign;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
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

/** A frozen selection of parcels (発送リスト): which records in which revision, for which sender, day, service and layout. */
@Entity
@Table(name = "shipping_list")
public class ShippingList {

    @Id
    private UUID id;

    @Column(name = "division_id")
    private UUID divisionId;

    @Column(name = "campaign_id")
    private UUID campaignId;

    @Column
    private String reference;

    @Enumerated(EnumType.STRING)
    @Column
    private ListFormat format;

    @Column
    private String layout;

    @Column(name = "sender_id")
    private UUID senderId;

    @Column(name = "sender_hash")
    private String senderHash;

    @Column(name = "ship_date")
    private LocalDate shipDate;

    @Column
    private String service;

    @Column(name = "selection_hash")
    private String selectionHash;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "approval_id")
    private @Nullable UUID approvalId;

    @Column(name = "approval_hash")
    private @Nullable String approvalHash;

    @Column(name = "produced_by")
    private @Nullable UUID producedBy;

    @Column(name = "produced_at")
    private @Nullable Instant producedAt;

    @Column(name = "file_length")
    private @Nullable Long fileLength;

    @Column(name = "file_hash")
    private @Nullable String fileHash;

    @Column(name = "fetch_until")
    private @Nullable LocalDate fetchUntil;

    @Column(name = "contractor_id")
    private @Nullable UUID contractorId;

    @Column(name = "standing_id")
    private @Nullable UUID standingId;

    @Column(name = "discarded_at")
    private @Nullable Instant discardedAt;

    @Version
    private int version;

    protected ShippingList() {}

    ShippingList(UUID id, Campaign campaign, String reference, NewList asked, UUID by, Instant at) {
        this.id = id;
        this.divisionId = campaign.divisionId();
        this.campaignId = campaign.id();
        this.reference = reference;
        this.format = asked.format();
        this.senderId = asked.senderId();
        this.shipDate = asked.shipDate();
        this.contractorId = asked.contractor();
        this.createdBy = by;
        this.createdAt = at;
        this.selectionHash = "";
    }

    void frame(String layoutName, String serviceType, String hash) {
        this.layout = layoutName;
        this.service = serviceType;
        this.senderHash = hash;
    }

    /** Fixes what is in it; a yes of a second person holds for exactly this. */
    void select(String hash) {
        requireOpen();
        this.selectionHash = hash;
    }

    void approvalRequested(UUID approval) {
        requireOpen();
        this.approvalId = approval;
        this.approvalHash = selectionHash;
    }

    void produced(UUID by, Instant at, LaidOut file, LocalDate until) {
        requireOpen();
        this.producedBy = by;
        this.producedAt = at;
        this.fileLength = file.length();
        this.fileHash = file.sha256();
        this.fetchUntil = until;
    }

    /** Takes it back: its parcels may go on another list. */
    void discard(Instant at) {
        if (discardedAt == null) {
            this.discardedAt = at;
        }
    }

    /** Nobody opens anything for a list that was taken back or whose days are over. */
    void requireStanding(LocalDate today) {
        if (isOver(today)) {
            throw new Refusal(ProblemType.GONE, "list", "over");
        }
    }

    void requireOpen() {
        if (producedAt != null || discardedAt != null) {
            throw new Refusal(ProblemType.CONFLICT, "list", "closed");
        }
    }

    /** What a production kept of the file: nothing but its size and hash. */
    public record LaidOut(long length, String sha256) {}

    public UUID id() {
        return id;
    }

    public UUID divisionId() {
        return divisionId;
    }

    public UUID campaignId() {
        return campaignId;
    }

    /** Names the list and its file; tells nothing. */
    public String reference() {
        return reference;
    }

    public ListFormat format() {
        return format;
    }

    /** For example {@code yamato-b2-2026-11}. */
    public String layout() {
        return layout;
    }

    public UUID senderId() {
        return senderId;
    }

    /** Hash of sender, prizes' label names and campaign code as they were. */
    public String senderHash() {
        return senderHash;
    }

    public LocalDate shipDate() {
        return shipDate;
    }

    public String service() {
        return service;
    }

    /** Covers records, revisions, inserts, layout, sender, service and day. */
    public String selectionHash() {
        return selectionHash;
    }

    public UUID createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** True when a second person was asked about exactly what is in it now. */
    public boolean isApprovalAsked() {
        return selectionHash.equals(approvalHash);
    }

    /** The standing approval that its production used. */
    void under(UUID standing) {
        requireOpen();
        this.standingId = standing;
    }

    /** The company that it was made for, or null. */
    public @Nullable UUID contractorId() {
        return contractorId;
    }

    public @Nullable UUID standingId() {
        return standingId;
    }

    public @Nullable UUID approvalId() {
        return approvalId;
    }

    public @Nullable UUID producedBy() {
        return producedBy;
    }

    public @Nullable Instant producedAt() {
        return producedAt;
    }

    public @Nullable LaidOut file() {
        return fileLength == null || fileHash == null ? null : new LaidOut(fileLength, fileHash);
    }

    public @Nullable LocalDate fetchUntil() {
        return fetchUntil;
    }

    public @Nullable Instant discardedAt() {
        return discardedAt;
    }

    /** Taken back, or produced so long ago that it cannot be fetched any more. */
    public boolean isOver(LocalDate today) {
        return discardedAt != null || fetchUntil != null && today.isAfter(fetchUntil);
    }

    public int version() {
        return version;
    }
}
