package dev.todoke.shipping;

import dev.todoke.kernel.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** One line of a carrier's file, of which only reference, number and date were read. */
@Entity
@DynamicUpdate
@Table(name = "return_row")
public class ReturnRow {

    /** What is to be done with a line. */
    public enum Finding {
        /** Will be applied. */
        OK,
        /** Will be applied; its last digit does not fit the usual rule. */
        CHECK_DIGIT,
        /** Has this number already. */
        ALREADY,
        /** No such parcel in this division. */
        UNKNOWN,
        /** Has another number already; the old one stays. */
        CONFLICT,
        /** Stands in the file twice with different numbers. */
        DUPLICATE,
        /** Two parcels with one number. */
        SAME_NUMBER,
        /** Not a number of twelve digits. */
        NUMBER,
        /** The person's data has been erased. */
        ERASED;

        public boolean applies() {
            return this == OK || this == CHECK_DIGIT;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Id
    private UUID id;

    @Column(name = "file_id")
    private UUID fileId;

    @Column
    private int position;

    @Column
    private String reference;

    @Column(name = "tracking_number")
    private String trackingNumber;

    @Column(name = "shipped_on")
    private @Nullable LocalDate shippedOn;

    @Enumerated(EnumType.STRING)
    @Column
    private Finding finding;

    protected ReturnRow() {}

    ReturnRow(UUID fileId, int position, TrackingFile.Entry entry, Finding finding) {
        this.id = Ids.next();
        this.fileId = fileId;
        this.position = position;
        this.reference = entry.reference();
        this.trackingNumber = entry.number();
        this.shippedOn = entry.on();
        judged(finding);
    }

    /** What is to be done with it after all. Of somebody who was erased not even the number is kept. */
    void judged(Finding now) {
        this.finding = now;
        if (now == Finding.ERASED) {
            this.trackingNumber = "";
        }
    }

    TrackingFile.Entry entry() {
        return new TrackingFile.Entry(reference, trackingNumber, shippedOn);
    }

    public int position() {
        return position;
    }

    public String reference() {
        return reference;
    }

    public String trackingNumber() {
        return trackingNumber;
    }

    public @Nullable LocalDate shippedOn() {
        return shippedOn;
    }

    public Finding finding() {
        return finding;
    }
}
