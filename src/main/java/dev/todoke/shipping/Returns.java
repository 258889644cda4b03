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
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes carriers' files back in, in two steps: read and look, then apply. A file that was read before is recognised. */
@ApplicationScoped
public class Returns implements PanacheRepositoryBase<ReturnFile, UUID> {

    private final ReturnRows rows;
    private final ReturnCheck check;
    private final Shipments shipments;
    private final AuditLog audit;
    private final TodokeClock clock;

    Returns(ReturnRows rows, ReturnCheck check, Shipments shipments, AuditLog audit, TodokeClock clock) {
        this.rows = rows;
        this.check = check;
        this.shipments = shipments;
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
        List<Entry> distinct = List.copyOf(new LinkedHashSet<>(entries));
        // Before any row is touched, as the sweep does it: terms first, then what hangs on them.
        List<Finding> findings = check.judge(distinct, check.held(division, distinct));
        ReturnFile file = known.orElseGet(() -> {
            ReturnFile fresh = new ReturnFile(division, hash, person.member(), clock.now());
            persist(fresh);
            return fresh;
        });
        flush();
        rows.delete("fileId", file.id());
        for (int i = 0; i < distinct.size(); i++) {
            rows.persist(new ReturnRow(file.id(), i + 1, distinct.get(i), findings.get(i)));
        }
        audit.record(leaf("return.read", file, person).count("rows", entries.size()));
        return file;
    }

    /** Stores the numbers and marks as shipped whatever was not yet. Returns how many lines were applied. */
    @Transactional
    @TransactionConfiguration(timeout = 600)
    public int apply(UUID id, SignedIn person) {
        ReturnFile file = require(id);
        file.applied(person.member(), clock.now());
        List<ReturnRow> applicable =
                rowsOf(id).stream().filter(row -> row.finding().applies()).toList();
        ReturnCheck.Known known = check.held(
                file.divisionId(), applicable.stream().map(ReturnRow::entry).toList());
        List<Shipments.Handover> handovers = new ArrayList<>();
        for (ReturnRow row : applicable) {
            Finding now = ReturnCheck.stored(row.entry(), known);
            Award award = known.award(row.entry());
            if (award == null || !now.applies()) {
                // Something happened since it was read; the line says what, and the others go on.
                row.judged(now);
            } else {
                handovers.add(new Shipments.Handover(
                        award, known.parcels().get(award.id()), row.trackingNumber(), shippedOn(row.shippedOn())));
            }
        }
        shipments.tracked(file.divisionId(), handovers, person);
        audit.record(leaf("return.apply", file, person).count("parcels", handovers.size()));
        return handovers.size();
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
