package dev.todoke.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** The company (事業者) as the form and every report name it; exactly one row. */
@Entity
public class Organisation {

    static final UUID ONLY = new UUID(0, 1);

    @Id
    private UUID id;

    @Column(name = "legal_name")
    private String legalName;

    @Column
    private String representative;

    @Column(name = "privacy_address")
    private String privacyAddress;

    @Column(name = "privacy_contact")
    private String privacyContact;

    @Version
    private long version;

    protected Organisation() {}

    Organisation(LegalProfile profile) {
        this.id = ONLY;
        describe(profile);
    }

    final void describe(LegalProfile profile) {
        this.legalName = profile.legalName();
        this.representative = profile.representative();
        this.privacyAddress = profile.privacyAddress();
        this.privacyContact = profile.privacyContact();
    }

    public String legalName() {
        return legalName;
    }

    public String representative() {
        return representative;
    }

    public String privacyAddress() {
        return privacyAddress;
    }

    public String privacyContact() {
        return privacyContact;
    }

    public long version() {
        return version;
    }
}
