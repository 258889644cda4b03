package dev.todoke.shipping;

import dev.todoke.address.CarrierText.Finding;
import dev.todoke.details.Details.Listable;
import dev.todoke.kernel.Ids;
import dev.todoke.winner.Award;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** One parcel on a list: ids, a revision and codes; nothing of the person. */
@Entity
@DynamicUpdate
@Table(name = "shipping_list_row")
public class ShippingListRow {

    @Id
    private UUID id;

    @Column(name = "list_id")
    private UUID listId;

    @Column
    private int position;

    @Column(name = "award_id")
    private UUID awardId;

    @Column(name = "winner_id")
    private UUID winnerId;

    @Column(name = "prize_id")
    private UUID prizeId;

    @Column
    private UUID record;

    @Column
    private int revision;

    @Column
    private String reference;

    @Column(name = "insert_code")
    private @Nullable String insertCode;

    @Column
    private String problems;

    @Column
    private boolean accepted;

    @Column(name = "taken_out")
    private boolean takenOut;

    protected ShippingListRow() {}

    ShippingListRow(UUID listId, int position, Award award, Listable details, @Nullable String insertCode) {
        this.id = Ids.next();
        this.listId = listId;
        this.position = position;
        this.awardId = award.id();
        this.winnerId = award.winnerId();
        this.prizeId = award.prizeId();
        this.record = details.record();
        this.revision = details.revision();
        this.reference = award.reference();
        this.insertCode = insertCode;
        this.problems = String.join(",", details.problems());
    }

    void ignoreProblems() {
        this.problems = "";
    }

    /** The proposed spelling may go on the label. */
    void accept() {
        this.accepted = true;
    }

    /** Not with this list; it may go on another one or be sent by hand. */
    void takeOut() {
        this.takenOut = true;
    }

    /** Production waits until somebody accepts the proposal or takes the row out. */
    public boolean blocks() {
        return !takenOut && findings().anyMatch(f -> f.blocks() && (f.hopeless() || !accepted));
    }

    /** Cannot be accepted, only taken out. */
    public boolean isHopeless() {
        return findings().anyMatch(Finding::hopeless);
    }

    private Stream<Finding> findings() {
        return problems().stream()
                .map(code -> Finding.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    public int position() {
        return position;
    }

    public UUID awardId() {
        return awardId;
    }

    public UUID winnerId() {
        return winnerId;
    }

    public UUID prizeId() {
        return prizeId;
    }

    public UUID record() {
        return record;
    }

    public int revision() {
        return revision;
    }

    public String reference() {
        return reference;
    }

    public @Nullable String insertCode() {
        return insertCode;
    }

    public List<String> problems() {
        return problems.isEmpty() ? List.of() : List.of(problems.split(","));
    }

    /** Message keys of the problems. */
    public List<String> problemKeys() {
        return problems().stream().map(code -> "p_" + code.replace('-', '_')).toList();
    }

    public boolean accepted() {
        return accepted;
    }

    public boolean takenOut() {
        return takenOut;
    }
}
