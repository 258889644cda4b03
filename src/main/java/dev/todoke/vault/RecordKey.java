package dev.todoke.vault;

import dev.todoke.vault.envelope.Suite;
import dev.todoke.vault.envelope.WrapPlace;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** The wrapped data key of one revision of one sealed record. Without this row nobody opens the body. */
@Entity
@Table(name = "record_key")
@IdClass(RecordKey.Key.class)
public class RecordKey {

    /** A record's revision. */
    public record Key(UUID record, int revision) {}

    @Id
    private UUID record;

    @Id
    private int revision;

    private UUID scope;

    private int suite;

    @Column(name = "key_version")
    private int keyVersion;

    private byte[] wrapped;

    protected RecordKey() {}

    RecordKey(Suite suite, WrapPlace place, byte[] wrapped) {
        this.record = place.record();
        this.revision = place.revision();
        this.scope = place.scope();
        this.suite = suite.number();
        this.keyVersion = place.keyVersion();
        this.wrapped = wrapped;
    }

    public Key key() {
        return new Key(record, revision);
    }

    public Suite suite() {
        return Suite.of(suite);
    }

    public WrapPlace place() {
        return new WrapPlace(scope, record, revision, keyVersion);
    }

    public byte[] wrapped() {
        return wrapped;
    }
}
