package dev.todoke.retention;

import dev.todoke.kernel.DataCategory;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.TodokeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people enter into the copies ledger by hand: a DM history, a spreadsheet, a contractor's file. */
@ApplicationScoped
public class CopyKeeping {

    private final CopiesLedger ledger;
    private final CampaignShelf shelf;
    private final TodokeClock clock;

    public CopyKeeping(CopiesLedger ledger, CampaignShelf shelf, TodokeClock clock) {
        this.ledger = ledger;
        this.shelf = shelf;
        this.clock = clock;
    }

    /** @param since the day since which it has lain there; null for today */
    public record NewCopy(
            CopiesLedger.Place place,
            String label,
            Set<DataCategory> categories,
            LocalDate eraseBy,
            @Nullable LocalDate since) {}

    @Transactional
    public UUID add(UUID campaign, NewCopy copy, UUID member) {
        if (copy.place() == CopiesLedger.Place.OUR_STORE) {
            throw new Refusal(ProblemType.INVALID, "place", "not-by-hand");
        }
        if (copy.categories().isEmpty() || copy.categories().stream().anyMatch(Objects::isNull)) {
            throw new Refusal(ProblemType.INVALID, "categories", "empty");
        }
        LocalDate since = copy.since() == null ? clock.today() : copy.since();
        if (since.getYear() < 2000) {
            throw new Refusal(ProblemType.INVALID, "since", "out-of-range");
        }
        if (since.isAfter(clock.today())) {
            throw new Refusal(ProblemType.INVALID, "since", "future");
        }
        if (copy.eraseBy().getYear() > 2100) {
            throw new Refusal(ProblemType.INVALID, "eraseBy", "out-of-range");
        }
        if (copy.eraseBy().isBefore(since)) {
            throw new Refusal(ProblemType.INVALID, "eraseBy", "before-since");
        }
        return ledger.open(
                shelf.require(campaign).division(),
                campaign,
                copy.place(),
                copy.label().strip(),
                copy.categories(),
                member,
                copy.eraseBy(),
                since.atStartOfDay(TodokeClock.JAPAN).toInstant());
    }

    /** @param proof how we know, for example the number of the contractor's confirmation; never about a person */
    @Transactional
    public void tickOff(UUID campaign, UUID copy, UUID member, String proof) {
        DataCopy row = ledger.require(copy);
        if (!row.campaign().equals(campaign)) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
        if (row.place() == CopiesLedger.Place.OUR_STORE) {
            throw new Refusal(ProblemType.INVALID, "place", "not-by-hand");
        }
        ledger.close(copy, member, proof.strip());
    }
}
