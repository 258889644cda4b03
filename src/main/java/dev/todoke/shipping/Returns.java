package dev.todoke.shipping;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.shipping.ReturnRow.Finding;
import dev.todoke.shipping.TrackingFile.Entry;
import dev.todoke.winner.Award;
import dev.todoke.winner.Awards;
import dev.todoke.winner.WinnerProgresses;
import dev.todoke.winner.Winners;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes carriers' files back in, in two steps: read and look, then apply. A file that was read before is recognised. */
@ApplicationScoped
public class Returns implements PanacheRepositoryBase<ReturnFile, UUID> {

    private final ReturnRows rows;
    private final Awards awards;
    private final Winners winners;
    private final Parcels parcels;
    private final Shipments shipments;
    private final WinnerProgresses progresses;
    private final AuditLog audit;
    private final TodokeClock clock;

    Returns(
            ReturnRows rows,
            Awards awards,
            Winners winners,
            Parcels parcels,
            Shipments shipments,
            WinnerProgresses progresses,
            AuditLog audit,
            TodokeClock clock) {
        this.rows = rows;
        this.awards = awards;
        this.winners = winners;
        this.parcels = parcels;
        this.shipments = shipments;
        this.progresses = progresses;
        this.audit = audit;
        this.clock = clock;
    }

    /** Lines of files. */
    @ApplicationScoped
    static class ReturnRows implements PanacheRepositoryBase<ReturnRow, UUID> {}

    public ReturnFile require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    public List<ReturnRow> rowsOf(UUID file) {
        return rows.list("fileId = ?1 order by position", file);
    }

    /** Reads a file and says what would be done with each of its lines; the same file again is the same row. */
    @Transactional
    public ReturnFile read(UUID division, byte[] bytes, SignedIn person) {
        MessageDigest digest = Hashes.sha256();
        digest.update(bytes);
        String hash = Hashes.hex(digest);
        Optional<ReturnFile> known =
                find("divisionId = ?1 and hash = ?2", division, hash).firstResultOptional();
        if (known.isPresent() && known.get().appliedAt() != null) {
            return known.get();
        }
        List<Entry> entries = TrackingFile.read(bytes);
        ReturnFile file = known.orElseGet(() -> {
            ReturnFile fresh = new ReturnFile(division, hash, person.member(), clock.now());
            persist(fresh);
            return fresh;
        });
        flush();
        rows.delete("fileId", file.id());
        judge(file, entries);
        audit.record(leaf("return.read", file, person).count("rows", entries.size()));
        return file;
    }

    /** Stores the numbers and marks as shipped whatever was not yet. Returns how many lines were applied. */
    @Transactional
    public int apply(UUID id, SignedIn person) {
        ReturnFile file = require(id);
        file.applied(person.member(), clock.now());
        int applied = 0;
        for (ReturnRow row : rowsOf(id)) {
            Award award = awards.byReference(row.reference()).orElse(null);
            Entry entry = new Entry(row.reference(), row.trackingNumber(), row.shippedOn());
            if (award != null
                    && row.finding().applies()
                    && stored(file.divisionId(), award, entry).applies()) {
                shipments.tracked(award, file.divisionId(), row.trackingNumber(), shippedOn(row.shippedOn()), person);
                applied++;
            }
        }
        audit.record(leaf("return.apply", file, person).count("parcels", applied));
        return applied;
    }

    private void judge(ReturnFile file, List<Entry> entries) {
        Map<String, List<Entry>> byReference = entries.stream().collect(Collectors.groupingBy(Entry::reference));
        Map<String, Long> byNumber = new HashMap<>();
        entries.stream()
                .map(e -> List.of(e.reference(), e.number()))
                .distinct()
                .forEach(pair -> byNumber.merge(pair.get(1), 1L, Long::sum));
        int position = 0;
        Set<Entry> seen = new HashSet<>();
        for (Entry entry : entries) {
            boolean twice = byReference.getOrDefault(entry.reference(), List.of()).stream()
                            .map(Entry::number)
                            .distinct()
                            .count()
                    > 1;
            if (seen.add(entry)) {
                Finding finding = twice ? Finding.DUPLICATE : judge(file.divisionId(), entry, byNumber);
                rows.persist(new ReturnRow(file.id(), ++position, entry, finding));
            }
        }
    }

    private Finding judge(UUID division, Entry entry, Map<String, Long> byNumber) {
        if (entry.number().length() != 12) {
            return Finding.NUMBER;
        }
        Award award = awards.byReference(entry.reference()).orElse(null);
        Finding stored = award == null ? Finding.UNKNOWN : stored(division, award, entry);
        if (stored != Finding.OK) {
            return stored;
        }
        if (byNumber.getOrDefault(entry.number(), 0L) > 1) {
            return Finding.SAME_NUMBER;
        }
        long head = Long.parseLong(entry.number().substring(0, 11));
        return head % 7 == entry.number().charAt(11) - '0' ? Finding.OK : Finding.CHECK_DIGIT;
    }

    private Finding stored(UUID division, Award award, Entry entry) {
        if (!winners.require(award.winnerId()).divisionId().equals(division)) {
            return Finding.UNKNOWN;
        }
        if (progresses.of(award.winnerId()).map(p -> p.erasedOn() != null).orElse(false)) {
            return Finding.ERASED;
        }
        Parcel parcel = parcels.find("awardId", award.id()).firstResult();
        String old = parcel == null ? null : parcel.trackingNumber();
        if (old != null) {
            return old.equals(entry.number()) ? Finding.ALREADY : Finding.CONFLICT;
        }
        return parcels.count("trackingNumber", entry.number()) > 0 ? Finding.SAME_NUMBER : Finding.OK;
    }

    /** The file tells the planned day; a parcel cannot have left tomorrow. */
    private LocalDate shippedOn(@Nullable LocalDate planned) {
        LocalDate today = clock.today();
        return planned == null || planned.isAfter(today) ? today : planned;
    }

    private static Leaf leaf(String action, ReturnFile file, SignedIn person) {
        return Leaf.of(action, person.authority().actor())
                .division(file.divisionId())
                .object("return-file", file.id())
                .session(person.session());
    }
}
