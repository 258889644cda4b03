package dev.todoke.campaign;

import static java.util.Objects.requireNonNullElse;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** What can be won (賞品), and which details its parcel needs beyond name and address. */
@Entity
public class Prize {

    @Id
    private UUID id;

    @Column(name = "campaign_id")
    private UUID campaignId;

    @Column
    private String code;

    @Column
    private String name;

    @Column(name = "label_name")
    private String labelName;

    @Column(name = "asks_phone")
    private boolean asksPhone;

    @Column(name = "asks_email")
    private boolean asksEmail;

    @Column
    private int position;

    @Version
    private long version;

    protected Prize() {}

    Prize(UUID id, UUID campaignId, NewPrize prize, int position) {
        this.id = id;
        this.campaignId = campaignId;
        this.code = prize.code();
        this.position = position;
        describe(prize);
    }

    final void describe(NewPrize prize) {
        this.name = prize.name();
        this.labelName = requireNonNullElse(prize.labelName(), prize.name());
        this.asksPhone = prize.asksPhone();
        this.asksEmail = prize.asksEmail();
    }

    public UUID id() {
        return id;
    }

    public UUID campaignId() {
        return campaignId;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** Printed on the outside of the parcel (品名); at most 25 characters. */
    public String labelName() {
        return labelName;
    }

    public boolean asksPhone() {
        return asksPhone;
    }

    public boolean asksEmail() {
        return asksEmail;
    }

    public int position() {
        return position;
    }

    public long version() {
        return version;
    }
}
