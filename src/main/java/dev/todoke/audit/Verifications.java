package dev.todoke.audit;

import dev.todoke.kernel.Jobs;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.RawClock;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Verifications of the log away from the request: one at a time, whoever comes meanwhile waits for the same one. */
@ApplicationScoped
public class Verifications {

    /** Where its progress and what it found is shown. */
    public static final String PAGE = "/desk/audit/verification";

    private static final Duration WRITTEN_EVERY = Duration.ofSeconds(1);

    private final VerificationRows rows;
    private final LogVerification verification;
    private final Jobs jobs;
    private final RawClock clock;

    Verifications(VerificationRows rows, LogVerification verification, Jobs jobs, RawClock clock) {
        this.rows = rows;
        this.verification = verification;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** @param joined it had been asked for by somebody else and was under way */
    public record Asked(UUID verification, boolean joined) {}

    /** Begins a verification, or brings these papers to the one that is under way. */
    public Asked ask(SignedIn person, @Nullable CheckpointNote from, Collection<CheckpointNote> papers) {
        VerificationRows.Taken taken = rows.take(person.member(), from, papers);
        UUID id = taken.row().id();
        if (taken.fresh()) {
            Jobs.Order order = new Jobs.Order("audit.verify", null, id, 0, PAGE);
            try {
                rows.runs(id, jobs.start(order, person.authority(), progress -> work(id, from, progress)));
            } catch (RuntimeException notStarted) {
                rows.abandon(id);
                throw notStarted;
            }
        }
        return new Asked(id, !taken.fresh());
    }

    private Map<String, Long> work(UUID id, @Nullable CheckpointNote from, Jobs.Progress progress) {
        try {
            rows.at(id, 0, 0);
            List<CheckpointNote> papers = rows.papers(id, 0);
            Pace pace = new Pace();
            LogReport report = verification.run(from, papers, (read, of) -> {
                progress.at(read, of);
                if (pace.due()) {
                    rows.at(id, read, of);
                }
            });
            int compared = papers.size();
            while (!rows.end(id, report, compared)) {
                List<CheckpointNote> late = rows.papers(id, compared);
                verification.compare(report, late);
                compared += late.size();
            }
            return Map.of("leaves", report.leaves(), "faults", report.faults());
        } catch (RuntimeException unfinished) {
            rows.abandon(id);
            throw unfinished;
        }
    }

    @Transactional
    public Verification require(UUID id) {
        rows.settle();
        return rows.findByIdOptional(id).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    public Optional<Verification> underWay() {
        rows.settle();
        return rows.find("slot is not null").firstResultOptional();
    }

    /** The last that came to an end, newest first. */
    public List<Verification> ended(int limit) {
        rows.settle();
        return rows.find("slot is null order by askedAt desc").page(0, limit).list();
    }

    /** Rows are written now and then, not at every page. */
    private final class Pace {

        private long writtenAt = clock.ticks() - WRITTEN_EVERY.toNanos();

        boolean due() {
            boolean due = clock.ticks() - writtenAt >= WRITTEN_EVERY.toNanos();
            if (due) {
                writtenAt = clock.ticks();
            }
            return due;
        }
    }
}
