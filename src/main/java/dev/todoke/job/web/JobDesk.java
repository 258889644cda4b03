package dev.todoke.job.web;

import dev.todoke.job.JobReach;
import dev.todoke.job.JobRun;
import dev.todoke.job.JobRuns;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.Identity;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What pages and REST ask in the same way: which job somebody may look at, and who may cancel it. */
@ApplicationScoped
class JobDesk {

    private static final String IMPORT = "winner.import";

    private final JobRuns runs;
    private final SignedIn signedIn;
    private final SecurityIdentity identity;

    JobDesk(JobRuns runs, SignedIn signedIn, SecurityIdentity identity) {
        this.runs = runs;
        this.signedIn = signedIn;
        this.identity = identity;
    }

    /** The job; for whom it is none of theirs it does not exist. */
    JobRun seen(UUID id) {
        JobRun job = runs.require(id);
        boolean mine = identity.getAttribute(Identity.TOKEN) == null
                ? JobReach.of(signedIn).covers(job)
                : ofToken(job);
        if (!mine) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
        return job;
    }

    /** What a token may start, of its division and its campaign, and of nobody but whoever made it. */
    private boolean ofToken(JobRun job) {
        UUID campaign = identity.getAttribute(Identity.TOKEN_CAMPAIGN);
        return job.kind().equals(IMPORT)
                && job.askedBy().equals(signedIn.member())
                && identity.getAttribute(Identity.TOKEN_DIVISION).equals(job.division())
                && (campaign == null || campaign.equals(job.object()));
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
