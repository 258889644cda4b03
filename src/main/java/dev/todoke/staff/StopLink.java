package dev.todoke.staff;

import dev.todoke.kernel.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A link that stops one deed (停止リンク), good until the deed takes effect. Its secret is in a mail and nowhere else. */
@Entity
@DynamicUpdate
@Table(name = "stop_link")
class StopLink {

    @Id
    private UUID id;

    @Column
    private UUID deed;

    @Column
    private UUID recipient;

    @Column
    private byte[] mac;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    protected StopLink() {}

    StopLink(UUID deed, UUID recipient, byte[] mac, Instant at, Instant expiresAt) {
        this.id = Ids.next();
        this.deed = deed;
        this.recipient = recipient;
        this.mac = mac;
        this.madeAt = at;
        this.expiresAt = expiresAt;
    }

    UUID id() {
        return id;
    }

    UUID deed() {
        return deed;
    }
}
