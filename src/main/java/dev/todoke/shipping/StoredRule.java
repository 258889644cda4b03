package dev.todoke.shipping;

import dev.todoke.kernel.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A rule that staff set (同梱ルール): everybody of a campaign or prize, or whoever a takeover exposed. */
@Entity
@DynamicUpdate
@Table(name = "insert_rule")
public class StoredRule {

    /** Whom it is about. */
    public enum Kind {
        /** Everybody of the campaign, or of one prize. */
        MANUAL,
        /** Whoever a takeover exposed and has not been shipped to. */
        AFFECTED
    }

    @Id
    private UUID id;

    @Column(name = "division_id")
    private UUID divisionId;

    @Column(name = "campaign_id")
    private UUID campaignId;

    @Column(name = "prize_id")
    private @Nullable UUID prizeId;

    @Column(name = "takeover_id")
    private @Nullable UUID takeoverId;

    @Enumerated(EnumType.STRING)
    @Column
    private Kind kind;

    @Column
    private String code;

    @Column
    private String label;

    @Column
    private String name;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected StoredRule() {}

    StoredRule(UUID divisionId, NewRule asked, UUID by, Instant at) {
        this.id = Ids.next();
        this.divisionId = divisionId;
        this.campaignId = asked.campaignId();
        this.prizeId = asked.prizeId();
        this.takeoverId = asked.takeoverId();
        this.kind = asked.takeoverId() == null ? Kind.MANUAL : Kind.AFFECTED;
        this.code = asked.code();
        this.label = Objects.requireNonNull(asked.label(), "a new rule fills an empty label in");
        this.name = asked.name();
        this.createdBy = by;
        this.createdAt = at;
    }

    void end(Instant at) {
        if (endedAt == null) {
            this.endedAt = at;
        }
    }

    Insert insert() {
        return new Insert(code, label, name);
    }

    public UUID id() {
        return id;
    }

    public UUID divisionId() {
        return divisionId;
    }

    public UUID campaignId() {
        return campaignId;
    }

    public @Nullable UUID prizeId() {
        return prizeId;
    }

    public @Nullable UUID takeoverId() {
        return takeoverId;
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public String name() {
        return name;
    }
}
