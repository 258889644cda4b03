package dev.todoke.shipping;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.campaign.Campaigns;
import dev.todoke.details.DetailsReader;
import dev.todoke.intake.FormLinks;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.DataCategory;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.retention.CopiesLedger;
import dev.todoke.retention.CopiesLedger.Place;
import dev.todoke.shipping.ListRows.Line;
import dev.todoke.winner.WinnerProgresses;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Hands a produced list out: logged first, under a lease, streamed anew, broken off on any difference. */
@ApplicationScoped
public class ListFetching {

    private static final int OFFICE_DAYS = 7;
    private static final int CARRIER_DAYS = 90;

    private final ShippingLists lists;
    private final ListRows rows;
    private final ListExport export;
    private final Differences differences;
    private final Frames frames;
    private final DetailsReader reader;
    private final ListWriter writer;
    private final Leases leases;
    private final CopiesLedger ledger;
    private final Campaigns campaigns;
    private final FormLinks links;
    private final WinnerProgresses progresses;
    private final AuditLog audit;
    private final TodokeClock clock;

    ListFetching(
            ShippingLists lists,
            ListRows rows,
            ListExport export,
            Differences differences,
            Frames frames,
            DetailsReader reader,
            ListWriter writer,
            Leases leases,
            CopiesLedger ledger,
            Campaigns campaigns,
            FormLinks links,
            WinnerProgresses progresses,
            AuditLog audit,
            TodokeClock clock) {
        this.lists = lists;
        this.rows = rows;
        this.export = export;
        this.differences = differences;
        this.frames = frames;
        this.reader = reader;
        this.writer = writer;
        this.leases = leases;
        this.ledger = ledger;
        this.campaigns = campaigns;
        this.links = links;
        this.progresses = progresses;
        this.audit = audit;
        this.clock = clock;
    }

    /** A fetch that has been logged and may now be streamed, once. */
    public final class Fetch {

        private final ShippingList list;
        private final ListWriter.Job job;
        private final ListFetch lease;
        private final ShippingList.LaidOut file;

        private Fetch(ShippingList list, ListWriter.Job job, ListFetch lease) {
            this.list = list;
            this.job = job;
            this.lease = lease;
            this.file = Objects.requireNonNull(list.file());
        }

        /** Names only the list. */
        public String fileName() {
            return list.reference() + ".csv";
        }

        public ListFormat format() {
            return list.format();
        }

        public ShippingList.LaidOut file() {
            return file;
        }

        /**
         * Streams it; an exception means that it was broken off before its last byte. That it is whole is written down
         * before the held-back bytes go, so that nobody who has the file finds it called unfinished; if they cannot
         * leave, it is taken back.
         */
        public void writeTo(OutputStream out) throws IOException {
            boolean whole = false;
            try {
                CheckedStream checked = new CheckedStream(out);
                writer.write(job, checked, () -> leases.requireRunning(lease));
                checked.requireEqual(file);
                leases.complete(lease.id(), ended("list.fetched").code("sha256", file.sha256()));
                checked.complete();
                whole = true;
            } finally {
                if (!whole) {
                    leases.release(lease.id());
                    audit.recordFirst(ended("list.fetch-broken"));
                }
            }
        }

        private Leaf ended(String action) {
            return Leaf.of(action, new Actor(Actor.Kind.STAFF, lease.fetchedBy()))
                    .division(list.divisionId())
                    .campaign(list.campaignId())
                    .object("list", list.id())
                    .count("rows", job.lines().size());
        }
    }

    /** Checks everything, commits log and lease, and writes the copies that are about to exist into the ledger. */
    @Transactional
    @TransactionConfiguration(timeout = 600)
    public Fetch begin(UUID id, SignedIn person) {
        ShippingList list = lists.require(id);
        requireFetchable(list);
        person.authority().require(export.operation(list));
        List<Line> lines = rows.lines(id);
        Set<UUID> winners = lines.stream().map(Line::winner).collect(Collectors.toSet());
        // A correction that is being received is waited for and seen as a difference; one that comes later waits here
        // and finds the winner locked. Without this both would be told that they had succeeded.
        links.lockOf(winners);
        // Taking a list back takes the same locks: whichever came first is seen here.
        lists.getEntityManager().refresh(list);
        requireFetchable(list);
        differences.requireNone(list);
        Frame frame = frames.of(list);
        audit.recordFirst(Lists.leaf("list.fetch", list, person)
                .count("rows", lines.size())
                .code("sha256", Objects.requireNonNull(list.file()).sha256()));
        if (leases.ofList(id).isEmpty()) {
            enterCopies(list, person);
        }
        progresses.lock(winners);
        DetailsReader.Reading reading = reader.begin(export.opening(list, person), ListExport.sources(lines));
        ListFetch lease = leases.take(list, person.member());
        return new Fetch(list, new ListWriter.Job(list.format(), frame, lines, reading), lease);
    }

    private void requireFetchable(ShippingList list) {
        list.requireStanding(clock.today());
        if (list.producedAt() == null) {
            throw new Refusal(ProblemType.NOT_READY, "list", "not-produced");
        }
    }

    private void enterCopies(ShippingList list, SignedIn person) {
        Set<DataCategory> categories = EnumSet.of(DataCategory.NAME, DataCategory.ADDRESS, DataCategory.PHONE);
        boolean contractor = list.contractorId() != null
                || !campaigns.require(list.campaignId()).shipsBy().isBlank();
        enter(list, person, contractor ? Place.CONTRACTOR_FILE : Place.OFFICE_DOWNLOAD, categories, OFFICE_DAYS);
        if (list.format() == ListFormat.B2) {
            enter(list, person, Place.CARRIER_SYSTEM, categories, CARRIER_DAYS);
        }
    }

    private void enter(ShippingList list, SignedIn person, Place place, Set<DataCategory> categories, int days) {
        ledger.open(
                list.divisionId(),
                list.campaignId(),
                place,
                list.reference(),
                categories,
                person.member(),
                clock.today().plusDays(days));
    }
}
