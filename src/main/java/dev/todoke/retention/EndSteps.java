package dev.todoke.retention;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.vault.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The transactions around a campaign's end. */
@ApplicationScoped
class EndSteps {

    private final CampaignStates campaigns;
    private final Terms terms;
    private final Waiting waiting;
    private final CopiesLedger copies;
    private final RecordWriter records;
    private final CampaignShelf shelf;
    private final AuditLog audit;
    private final TodokeClock clock;

    EndSteps(
            CampaignStates campaigns,
            Terms terms,
            Waiting waiting,
            CopiesLedger copies,
            RecordWriter records,
            CampaignShelf shelf,
            AuditLog audit,
            TodokeClock clock) {
        this.campaigns = campaigns;
        this.terms = terms;
        this.waiting = waiting;
        this.copies = copies;
        this.records = records;
        this.shelf = shelf;
        this.audit = audit;
        this.clock = clock;
    }

    /** Commits the intention if nothing stands in the way; otherwise names what does. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean intend(UUID campaign, Authority authority) {
        CampaignState state = campaigns.lock(campaign);
        if (state.hasEnded() || terms.undisposed(campaign) > 0) {
            return false;
        }
        Optional<String> delay = delay(campaign);
        if (delay.isPresent()) {
            state.delayEnd(delay.get());
            return false;
        }
        authority.require(Operation.on(OperationCode.END_CAMPAIGN, state.division(), campaign));
        state.intendEnd(clock.now());
        return true;
    }

    private Optional<String> delay(UUID campaign) {
        Optional<LocalDate> closesOn = shelf.find(campaign).map(CampaignBook.Entry::closesOn);
        if (closesOn.isEmpty()) {
            return Optional.of("closing-day-unknown");
        }
        if (!clock.today().isAfter(closesOn.get())) {
            return Optional.of("campaign-open");
        }
        if (waiting.isHeld(campaign)) {
            return Optional.of("held");
        }
        return waiting.keyInUse(campaign) ? Optional.of("in-use") : Optional.empty();
    }

    /** The vault refused: nothing was destroyed. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void delay(UUID campaign, String why) {
        campaigns.lock(campaign).takeBackEnd(why);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void finish(UUID campaign, Authority authority, ClockGuard.Evidence clocks, Scopes.Destruction destruction) {
        CampaignState state = campaigns.lock(campaign);
        if (state.hasEnded()) {
            return;
        }
        DisposalRecord record =
                records.write(RecordDraft.of(DisposalRecord.Kind.CAMPAIGN, state, clocks, clock.now()), destruction);
        copies.closeOurStore(campaign, authority.actor(), record.id());
        state.ended(record.disposedAt());
        audit.record(Leaf.of("campaign.end", authority.actor())
                .division(state.division())
                .campaign(campaign)
                .object("disposal", record.id())
                .count("journal-position", destruction.journalPosition())
                .code("record-sha256", Sha256.hex(record.body())));
    }

    /** The closure certificate, once nothing is open anywhere. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void close(UUID campaign, Authority authority, ClockGuard.Evidence clocks) {
        CampaignState state = campaigns.lock(campaign);
        if (state.isClosed() || !state.hasEnded() || !copies.stillOpen(campaign).isEmpty()) {
            return;
        }
        authority.require(Operation.on(OperationCode.END_CAMPAIGN, state.division(), campaign));
        DisposalRecord record = records.write(RecordDraft.of(DisposalRecord.Kind.CLOSURE, state, clocks, clock.now()));
        state.closed(record.disposedAt());
        audit.record(Leaf.of("campaign.close", authority.actor())
                .division(state.division())
                .campaign(campaign)
                .object("disposal", record.id())
                .code("record-sha256", Sha256.hex(record.body())));
    }
}
