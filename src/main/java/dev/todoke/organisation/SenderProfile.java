package dev.todoke.organisation;

import static java.util.Objects.requireNonNullElse;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** Who stands on the label as sender (ご依頼主), with the contract codes of ヤマト B2クラウド. */
@Entity
@Table(name = "sender_profile")
public class SenderProfile {

    @Id
    private UUID id;

    @Column(name = "division_id")
    private UUID divisionId;

    @Column
    private String name;

    @Column
    private String phone;

    @Column(name = "postal_code")
    private String postalCode;

    @Column
    private String prefecture;

    @Column
    private String city;

    @Column
    private String street;

    @Column
    private String building;

    @Column(name = "b2_customer_code")
    private String b2CustomerCode;

    @Column(name = "b2_class_code")
    private String b2ClassCode;

    @Column(name = "b2_fare_code")
    private String b2FareCode;

    @Column(name = "b2_service_type")
    private String b2ServiceType;

    @Column(name = "item_name")
    private String itemName;

    @Version
    private long version;

    protected SenderProfile() {}

    SenderProfile(UUID id, UUID divisionId, Sender sender) {
        this.id = id;
        this.divisionId = divisionId;
        describe(sender);
    }

    final void describe(Sender sender) {
        this.name = sender.name();
        this.phone = sender.phone();
        this.postalCode = sender.postalCode();
        this.prefecture = sender.prefecture();
        this.city = sender.city();
        this.street = sender.street();
        this.building = requireNonNullElse(sender.building(), "");
        this.b2CustomerCode = requireNonNullElse(sender.b2CustomerCode(), "");
        this.b2ClassCode = requireNonNullElse(sender.b2ClassCode(), "");
        this.b2FareCode = requireNonNullElse(sender.b2FareCode(), "");
        this.b2ServiceType = requireNonNullElse(sender.b2ServiceType(), "");
        this.itemName = sender.itemName();
    }

    public UUID id() {
        return id;
    }

    public UUID divisionId() {
        return divisionId;
    }

    public String name() {
        return name;
    }

    public String phone() {
        return phone;
    }

    public String postalCode() {
        return postalCode;
    }

    public String prefecture() {
        return prefecture;
    }

    public String city() {
        return city;
    }

    public String street() {
        return street;
    }

    public String building() {
        return building;
    }

    /** Twelve digits of the invoice customer, or empty. */
    public String b2CustomerCode() {
        return b2CustomerCode;
    }

    public String b2ClassCode() {
        return b2ClassCode;
    }

    public String b2FareCode() {
        return b2FareCode;
    }

    /** 0 = 発払い, 8 = コンパクト, and so on; one character. */
    public String b2ServiceType() {
        return b2ServiceType;
    }

    public String itemName() {
        return itemName;
    }

    public long version() {
        return version;
    }
}
