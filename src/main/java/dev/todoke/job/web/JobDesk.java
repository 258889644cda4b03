package dev.todoke.job.web;

import dev.todoke.job.JobReach;
import dev.todoke.job.JobRun;
import dev.todoke.job.JobRuns;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What pages and REST ask in the same way: which job somebody may look at, and who may cancel it. */
@ApplicationScoped
class JobDesk {

    private final JobRuns runs;
    private final SignedIn signedIn;

    JobDesk(JobRuns runs, SignedIn signedIn) {
        this.runs = runs;
        this.signedIn = signedIn;
    }

    /** The job; for whom it is none of theirs it does not exist. */
    JobRun seen(UUID id) {
        JobRun job = runs.require(id);
        if (!JobReach.of(signedIn).covers(job)) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
        return job;
    }

    /** Whoever started it, or a manager of its division. */
    boolean mayCancel(JobRun job) {
        return job.askedBy().equals(signedIn.member())
                || (job.division() != null
                        && signedIn.divisions(RoleNames.MANAGER).contains(job.division()));
    }

    JobRun cancel(UUID id) {
        if (!mayCancel(seen(id))) {
            throw new Refusal(ProblemType.FORBIDDEN);
        }
        return runs.cancel(id, signedIn.member());
    }

    /** The state that an address names; null for none. */
    static JobRun.@Nullable State state(@Nullable String code) {
        if (code == null || code.isEmpty()) {
            return null;
        }
        try {
            return JobRun.State.valueOf(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Refusal(ProblemType.INVALID, "state", "unknown");
        }
    }
}
