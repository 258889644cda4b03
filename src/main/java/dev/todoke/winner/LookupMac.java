package dev.todoke.winner;

import dev.todoke.kernel.Ids;
import dev.todoke.vault.MacTag;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A keyed MAC of one contact value: finds a person exactly, tells nobody who it is. */
@Entity
@Table(name = "lookup_mac")
class LookupMac {

    static final String HANDLE = "handle";
    static final String PLATFORM_ID = "platform-id";
    static final String EMAIL = "email";

    @Id
    private UUID id;

    @Column(name = "winner_id")
    private UUID winnerId;

    @Column(name = "campaign_id")
    private UUID campaignId;

    @Column
    private String field;

    @Column(name = "key_year")
    private int keyYear;

    @Column(name = "key_version")
    private int keyVersion;

    @Column
    private byte[] mac;

    protected LookupMac() {}

    LookupMac(Winner winner, String field, int keyYear, MacTag tag) {
        this.id = Ids.next();
        this.winnerId = winner.id();
        this.campaignId = winner.campaignId();
        this.field = field;
        this.keyYear = keyYear;
        this.keyVersion = tag.keyVersion();
        this.mac = tag.tag();
    }

    UUID winnerId() {
        return winnerId;
    }

    String field() {
        return field;
    }

    int keyYear() {
        return keyYear;
    }

    int keyVersion() {
        return keyVersion;
    }

    byte[] mac() {
        return mac;
    }
}
