package dev.todoke.retention;

import dev.todoke.kernel.PersonalDataHolding;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What remains of a disposed person for a while (墓標): a keyed MAC of a handle or the like, so that "was I in that
 * campaign?" can be answered, with its own end. It names no winner.
 */
@Entity
@Table(name = "tombstone")
class Tombstone {

    @Id
    private UUID id;

    @Column
    private UUID campaign;

    @Column
    private UUID division;

    @Column
    private String field;

    @Column(name = "key_year")
    private int keyYear;

    @Column(name = "key_version")
    private int keyVersion;

    @Column
    private byte[] mac;

    @Column
    private String categories;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    protected Tombstone() {}

    Tombstone(UUID id, UUID campaign, UUID division, PersonalDataHolding.Tombstone left, LocalDate endsOn) {
        this.id = id;
        this.campaign = campaign;
        this.division = division;
        this.field = left.field();
        this.keyYear = left.keyYear();
        this.keyVersion = left.keyVersion();
        this.mac = left.mac().clone();
        this.categories = CategoryList.write(left.categories());
        this.endsOn = endsOn;
    }

    UUID campaign() {
        return campaign;
    }

    UUID division() {
        return division;
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

    String categories() {
        return categories;
    }

    LocalDate endsOn() {
        return endsOn;
    }
}
