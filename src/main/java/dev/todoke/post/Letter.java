package dev.todoke.post;

import dev.todoke.kernel.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** One notice for one recipient (送信): waiting, sent, or given up. It holds no address. */
@Entity
@DynamicUpdate
@Table(name = "post_letter")
public class Letter {

    /** Where it stands. */
    public enum State {
        WAITING,
        SENT,
        GIVEN_UP
    }

    @Id
    private UUID id;

    @Column
    private UUID notice;

    @Column
    private UUID recipient;

    @Column
    private @Nullable UUID division;

    @Enumerated(EnumType.STRING)
    @Column
    private Medium medium;

    @Column
    private String hint;

    @Enumerated(EnumType.STRING)
    @Column
    private State state;

    @Column
    private int tries;

    @Column(name = "next_at")
    private Instant nextAt;

    @Column
    private @Nullable UUID claim;

    @Column(name = "claimed_until")
    private @Nullable Instant claimedUntil;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column
    private @Nullable String problem;

    protected Letter() {}

    Letter(UUID notice, Recipient recipient, Instant at) {
        this.id = Ids.next();
        this.notice = notice;
        this.recipient = recipient.id();
        this.division = recipient.division();
        this.medium = recipient.medium();
        this.hint = recipient.hint();
        this.state = State.WAITING;
        this.nextAt = at;
    }

    public UUID id() {
        return id;
    }

    UUID notice() {
        return notice;
    }

    UUID recipient() {
        return recipient;
    }

    public @Nullable UUID division() {
        return division;
    }

    public Medium medium() {
        return medium;
    }

    /** The recipient's masked domain. */
    public String hint() {
        return hint;
    }

    public State state() {
        return state;
    }

    public int tries() {
        return tries;
    }

    public Instant nextAt() {
        return nextAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    /** Why the last try failed, as a code. */
    public @Nullable String problem() {
        return problem;
    }
}
