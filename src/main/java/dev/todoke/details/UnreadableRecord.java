package dev.todoke.details;

import dev.todoke.intake.Submission;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** Details that arrived and could not be opened (読めない受付). They stand on no list, and keep nobody else off one. */
@Entity
@Table(name = "unreadable_record")
public class UnreadableRecord {

    /** What stood in the way, as far as a lock that does not open tells it. */
    public enum Problem {
        /** The key of the record is gone. */
        NO_KEY,
        /** The body or its key was changed, or the key it was wrapped with is not in the store. */
        DAMAGED,
        /** It opened, and what was in it is not what a form sends. */
        CONTENT;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Id
    private UUID record;

    @Column
    private int revision;

    @Column(name = "winner_id")
    private UUID winnerId;

    @Column(name = "campaign_id")
    private UUID campaignId;

    @Enumerated(EnumType.STRING)
    @Column
    private Problem code;

    @Column
    private int suite;

    @Column(name = "key_version")
    private int keyVersion;

    @Column(name = "seen_at")
    private Instant seenAt;

    protected UnreadableRecord() {}

    UnreadableRecord(Submission submission) {
        this.record = submission.record();
        this.winnerId = submission.winnerId();
        this.campaignId = submission.campaignId();
    }

    void seen(int ofRevision, Problem problem, Key key, Instant at) {
        this.revision = ofRevision;
        this.code = problem;
        this.suite = key.suite();
        this.keyVersion = key.version();
        this.seenAt = at;
    }

    /** Which key a record's own key is wrapped with. */
    record Key(int suite, int version) {

        static final Key NONE = new Key(0, 0);
    }

    public UUID record() {
        return record;
    }

    public UUID winnerId() {
        return winnerId;
    }

    public Problem problem() {
        return code;
    }
}
