package dev.todoke.campaign;

import dev.todoke.retention.RetentionRule;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/** A prize campaign (プレゼントキャンペーン). Its two days are days in Japan and both inclusive. */
@Entity
public class Campaign {

    @Id
    private UUID id;

    @Column(name = "division_id")
    private UUID divisionId;

    @Column(name = "account_id")
    private @Nullable UUID accountId;

    @Column
    private String code;

    @Column
    private String name;

    @Column(name = "opens_on")
    private LocalDate opensOn;

    @Column(name = "closes_on")
    private LocalDate closesOn;

    @Column(name = "days_after")
    private int daysAfter;

    @Column(name = "latest_months")
    private int latestMonths;

    @Column(name = "contact_desk")
    private String contactDesk;

    @Column(name = "ships_by")
    private String shipsBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "opened_at")
    private @Nullable Instant openedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    /** No concern of whoever changes the settings meanwhile, so it does not count as a change of them. */
    @Column(name = "next_letter")
    @OptimisticLock(excluded = true)
    private int nextLetter;

    @Version
    private long version;

    protected Campaign() {}

    Campaign(UUID id, UUID divisionId, CampaignProfile profile, Instant at) {
        this.id = id;
        this.divisionId = divisionId;
        this.createdAt = at;
        describe(profile);
    }

    final void describe(CampaignProfile profile) {
        this.accountId = profile.accountId();
        this.code = profile.code();
        this.name = profile.name();
        this.opensOn = profile.opensOn();
        this.closesOn = profile.closesOn();
        this.daysAfter = profile.daysAfter();
        this.latestMonths = profile.latestMonths();
        this.contactDesk = profile.contactDesk();
        this.shipsBy = profile.shipsBy();
    }

    /** A code for a prize that no prize of this campaign has had. */
    String freeCode() {
        return PrizeLetters.at(nextLetter);
    }

    /** Remembers it, so that it is not given again when its prize has been taken away. */
    void uses(String code) {
        this.nextLetter = Math.max(nextLetter, PrizeLetters.place(code) + 1);
    }

    void open(Instant at) {
        if (openedAt == null) {
            this.openedAt = at;
        }
    }

    void close(Instant at) {
        if (closedAt == null) {
            this.closedAt = at;
        }
    }

    /** What its form promises; kept for good by each award's term, so a later change touches new awards only. */
    public RetentionRule rule() {
        return new RetentionRule(daysAfter, latestMonths);
    }

    /** Whether winners may enter on this day. */
    public boolean isOpenOn(LocalDate day) {
        return openedAt != null && closedAt == null && !day.isBefore(opensOn) && !day.isAfter(closesOn);
    }

    /** The first moment at which nobody may enter any more. */
    public Instant closesAt() {
        return closesOn.plusDays(1)
                .atStartOfDay(dev.todoke.kernel.TodokeClock.JAPAN)
                .toInstant();
    }

    /** The last day on which somebody could enter: the one that was promised, or the one on which it was closed. */
    public LocalDate lastDay() {
        LocalDate closed = closedAt == null ? closesOn : dev.todoke.kernel.TodokeClock.dayOf(closedAt);
        return closed.isBefore(closesOn) ? closed : closesOn;
    }

    /** The last day on which anything of this campaign may be kept, unless held or frozen. */
    public LocalDate latestDay() {
        return closesOn.plusMonths(latestMonths);
    }

    public UUID id() {
        return id;
    }

    public UUID divisionId() {
        return divisionId;
    }

    public @Nullable UUID accountId() {
        return accountId;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public LocalDate opensOn() {
        return opensOn;
    }

    public LocalDate closesOn() {
        return closesOn;
    }

    public int daysAfter() {
        return daysAfter;
    }

    public int latestMonths() {
        return latestMonths;
    }

    public String contactDesk() {
        return contactDesk;
    }

    /** The company that ships (委託先), or empty when we ship ourselves. */
    public String shipsBy() {
        return shipsBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant openedAt() {
        return openedAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public long version() {
        return version;
    }
}
