package dev.todoke.shipping;

import dev.todoke.address.ShippingDetails;
import dev.todoke.audit.AuditLog;
import dev.todoke.campaign.Campaigns;
import dev.todoke.details.DetailsReader;
import dev.todoke.details.DetailsReader.Source;
import dev.todoke.kernel.AccessReason;
import dev.todoke.kernel.Approvals;
import dev.todoke.kernel.BusinessDays;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.Refusal.FieldProblem;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.StandingApprovals;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.shipping.ListRows.Line;
import dev.todoke.vault.open.Opening;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Opens a list: a masked look at its first rows, the production that keeps length and hash, and the second person's yes. */
@ApplicationScoped
public class ListExport {

    /** In-house lists up to this size need no second person. */
    public static final int ALONE = 500;

    private static final int PREVIEWED = 5;
    private static final int FETCH_DAYS = 3;

    private final ShippingLists lists;
    private final ListRows rows;
    private final Lists problems;
    private final Differences differences;
    private final Frames frames;
    private final Campaigns campaigns;
    private final DetailsReader reader;
    private final ListWriter writer;
    private final Instance<Approvals> approvals;
    private final Instance<StandingApprovals> standings;
    private final AuditLog audit;
    private final TodokeClock clock;

    ListExport(
            ShippingLists lists,
            ListRows rows,
            Lists problems,
            Differences differences,
            Frames frames,
            Campaigns campaigns,
            DetailsReader reader,
            ListWriter writer,
            Instance<Approvals> approvals,
            Instance<StandingApprovals> standings,
            AuditLog audit,
            TodokeClock clock) {
        this.lists = lists;
        this.rows = rows;
        this.problems = problems;
        this.differences = differences;
        this.frames = frames;
        this.campaigns = campaigns;
        this.reader = reader;
        this.writer = writer;
        this.approvals = approvals;
        this.standings = standings;
        this.audit = audit;
        this.clock = clock;
    }

    /** What preview, production and fetch of a list ask permission for. */
    public Operation operation(ShippingList list) {
        return new Operation(OperationCode.EXPORT_LIST, list.divisionId(), list.id(), list.selectionHash(), (int)
                rows.size(list.id()));
    }

    /** Who ships for us, or a long list: then a second person must agree. */
    public boolean needsApproval(ShippingList list) {
        boolean contractor = list.contractorId() != null
                || !campaigns.require(list.campaignId()).shipsBy().isBlank();
        return contractor || rows.size(list.id()) > ALONE;
    }

    /** Asks a second person about exactly what is in the list now. */
    @Transactional
    public UUID requestApproval(UUID id, SignedIn person) {
        ShippingList list = lists.require(id);
        list.requireOpen();
        if (rows.size(id) == 0) {
            throw new Refusal(ProblemType.NOT_READY, "list", "empty");
        }
        if (!needsApproval(list)) {
            // Whoever is asked for what needs no yes learns to say yes without looking.
            throw new Refusal(ProblemType.CONFLICT, "list", "no-approval-needed");
        }
        UUID approval = approvals.get().request(person.authority(), list.divisionId(), operation(list));
        list.approvalRequested(approval);
        audit.record(Lists.leaf("list.ask", list, person).code("selection", list.selectionHash()));
        return approval;
    }

    /** Where the request for exactly this list stands; nothing where none was made or the list has changed since. */
    public Optional<Approvals.Asked> asked(ShippingList list) {
        return list.isApprovalAsked() && list.approvalId() != null
                ? approvals.get().asked(list.approvalId())
                : Optional.empty();
    }

    /** One row of a preview: enough to see that the right things stand in the right places, too little to read an address. */
    public record Masked(
            String reference,
            String name,
            String prize,
            @org.jspecify.annotations.Nullable String insertCode) {}

    /** The first five rows, masked. */
    @Transactional
    public List<Masked> preview(UUID id, SignedIn person) {
        ShippingList list = standing(id);
        Frame frame = frames.of(list);
        List<Line> lines = rows.first(id, PREVIEWED);
        List<Source> sources = sources(lines);
        Map<UUID, ShippingDetails> details =
                reader.begin(opening(list, person), sources).read(sources);
        return lines.stream()
                .map(line -> new Masked(
                        line.reference(),
                        Masking.name(ListWriter.of(line, details).name().text()),
                        frame.prize(line.prize()).name(),
                        line.insertCode()))
                .toList();
    }

    /** What a row's label would print instead of what was typed. */
    public record Spelling(String field, String original, String label) {

        /** Message key of the field. */
        public String key() {
            return "field_" + field;
        }

        @Override
        public String toString() {
            return "Spelling(" + field + ")";
        }
    }

    /** The original and proposed spellings of one row with a problem; the only place where a list shows one. */
    @Transactional
    public List<Spelling> spellings(UUID id, String reference, SignedIn person) {
        ShippingList list = standing(id);
        Line line = rows.lines(id).stream()
                .filter(l -> l.reference().equals(reference))
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
        List<Source> sources = sources(List.of(line));
        Map<UUID, ShippingDetails> details =
                reader.begin(opening(list, person), sources).read(sources);
        return Masking.spellings(ListWriter.of(line, details));
    }

    /** Lays everything out once and keeps length and hash. Uses a second person's yes up where one is needed. */
    @Transactional
    @TransactionConfiguration(timeout = 600)
    public ShippingList produce(UUID id, SignedIn person) {
        ShippingList list = standing(id);
        list.requireOpen();
        requireSolved(list);
        differences.requireNone(list);
        if (needsApproval(list)) {
            useYes(list, person);
        }
        List<Line> lines = rows.lines(id);
        CheckedStream measure = new CheckedStream(OutputStream.nullOutputStream());
        write(list, lines, reader.begin(opening(list, person), sources(lines)), measure);
        ShippingList.LaidOut file = measure.measured();
        list.produced(person.member(), clock.now(), file, BusinessDays.after(clock.today(), FETCH_DAYS));
        audit.record(Lists.leaf("list.produce", list, person)
                .count("rows", lines.size())
                .count("bytes", file.length())
                .code("sha256", file.sha256()));
        lists.flush();
        return list;
    }

    /** The yes that was given for exactly this list; else a standing one for its contractor, which the leaf names. */
    private void useYes(ShippingList list, SignedIn person) {
        boolean given =
                asked(list).filter(a -> a.state() == Approvals.State.APPROVED).isPresent();
        if (!given && list.contractorId() != null) {
            var use = new StandingApprovals.Use(
                    list.divisionId(),
                    list.contractorId(),
                    list.layout(),
                    Layouts.columns(LineLayout.of(list.format())),
                    list.id(),
                    (int) rows.size(list.id()));
            Optional<UUID> standing = standings.get().use(use, person.authority());
            if (standing.isPresent()) {
                list.under(standing.get());
                return;
            }
        }
        if (!list.isApprovalAsked()) {
            throw new Refusal(ProblemType.APPROVAL_NEEDED);
        }
        approvals.get().consume(operation(list));
    }

    private ShippingList standing(UUID id) {
        ShippingList list = lists.require(id);
        list.requireStanding(clock.today());
        return list;
    }

    Opening opening(ShippingList list, SignedIn person) {
        return new Opening(
                person.authority(), operation(list), AccessReason.SHIPPING, list.divisionId(), list.campaignId());
    }

    static List<Source> sources(List<Line> lines) {
        return lines.stream()
                .map(line -> new Source(line.winner(), line.record(), line.revision()))
                .distinct()
                .toList();
    }

    private void requireSolved(ShippingList list) {
        List<FieldProblem> open = problems.blocking(list.id()).stream()
                .map(row -> new FieldProblem(
                        "rows/" + row.reference(), row.problems().get(0)))
                .limit(100)
                .toList();
        if (!open.isEmpty()) {
            throw new Refusal(ProblemType.NOT_READY, open);
        }
        if (rows.size(list.id()) == 0) {
            throw new Refusal(ProblemType.NOT_READY, "list", "empty");
        }
    }

    private void write(ShippingList list, List<Line> lines, DetailsReader.Reading reading, OutputStream out) {
        try {
            writer.write(new ListWriter.Job(list.format(), frames.of(list), lines, reading), out, () -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
