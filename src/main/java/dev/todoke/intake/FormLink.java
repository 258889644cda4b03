package dev.todoke.intake;

import dev.todoke.vault.MacTag;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One winner's way in (受付リンク). It holds a MAC of the token, never the token, and nothing about the person. */
@Entity
@Table(name = "form_link")
public class FormLink {

    /** What has happened at this link. Whether it is stopped or closed follows from revocations and the clock. */
    public enum State {
        ISSUED,
        OPENED,
        SUBMITTED,
        DECLINED
    }

    /** Tries of a receipt code before only the desk can help. */
    public static final int CODE_TRIES = 5;

    /** Corrections after which only the desk can help. */
    static final int REVISIONS = 50;

    @Id
    UUID id;

    @Column(name = "winner_id", updatable = false)
    UUID winnerId;

    @Column(name = "campaign_id", updatable = false)
    UUID campaignId;

    @Column(name = "division_id", updatable = false)
    UUID divisionId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    LinkChannel channel;

    @Column(name = "channel_id", updatable = false)
    @Nullable
    UUID channelId;

    @Column(name = "token_mac", updatable = false)
    byte[] tokenMac;

    @Column(name = "mac_version", updatable = false)
    int macVersion;

    @Column(name = "issued_at", updatable = false)
    Instant issuedAt;

    @Column(name = "closes_at", updatable = false)
    Instant closesAt;

    @Column(name = "live_winner", updatable = false)
    @Nullable
    UUID liveWinner;

    @Column(name = "opened_at")
    @Nullable
    Instant openedAt;

    @Enumerated(EnumType.STRING)
    State state;

    int revision;

    @Column(name = "code_tries")
    int codeTries;

    protected FormLink() {}

    FormLink(UUID id, Addressee addressee, MacTag token, Instant issuedAt, Instant closesAt) {
        this.id = id;
        this.winnerId = addressee.winner();
        this.campaignId = addressee.campaign();
        this.divisionId = addressee.division();
        this.channel = addressee.channel();
        this.channelId = addressee.channelId();
        this.tokenMac = token.tag();
        this.macVersion = token.keyVersion();
        this.issuedAt = issuedAt;
        this.closesAt = closesAt;
        this.liveWinner = addressee.winner();
        this.state = State.ISSUED;
    }

    /** Whom a link is for and how it travels. */
    record Addressee(
            UUID winner,
            UUID campaign,
            UUID division,
            LinkChannel channel,
            @Nullable UUID channelId) {}

    public UUID id() {
        return id;
    }

    public UUID winnerId() {
        return winnerId;
    }

    public UUID campaignId() {
        return campaignId;
    }

    public UUID divisionId() {
        return divisionId;
    }

    public LinkChannel channel() {
        return channel;
    }

    /** The social account for {@link LinkChannel#ACCOUNT}, else null. */
    public @Nullable UUID channelId() {
        return channelId;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    /** The first instant at which nothing can be entered any more. */
    public Instant closesAt() {
        return closesAt;
    }

    public @Nullable Instant openedAt() {
        return openedAt;
    }

    public State state() {
        return state;
    }

    /** Revision of the first candidate; 0 until something was received. */
    public int revision() {
        return revision;
    }

    public boolean isClosed(Instant now) {
        return !now.isBefore(closesAt);
    }

    /** False once another link took this one's place. */
    public boolean isLive() {
        return liveWinner != null;
    }

    public int codeTriesLeft() {
        return Math.max(0, CODE_TRIES - codeTries);
    }

    void submitted(int newRevision) {
        if (state == State.DECLINED) {
            throw new IllegalStateException("a declined link receives nothing");
        }
        state = State.SUBMITTED;
        revision = Math.max(revision, newRevision);
    }

    void declined() {
        if (state == State.SUBMITTED) {
            throw new IllegalStateException("after a submission only the receipt code declines");
        }
        state = State.DECLINED;
    }

    void withdrawn() {
        state = State.DECLINED;
    }

    void codeMissed() {
        codeTries++;
    }

    void codeFound() {
        codeTries = 0;
    }
}
