package dev.todoke.job;

import dev.todoke.kernel.Authority;
import dev.todoke.kernel.ClockTask;
import dev.todoke.kernel.OperationCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;

/** Says of work whose node is gone that it failed, and forgets what ended long ago. */
@ApplicationScoped
class JobSweep implements ClockTask {

    private final JobRuns runs;

    JobSweep(JobRuns runs) {
        this.runs = runs;
    }

    @Override
    public String name() {
        return "job.sweep";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Set<OperationCode> operations() {
        return Set.of();
    }

    @Override
    public void run(Authority clock) {
        runs.lost().forEach(id -> runs.end(id, JobEnd.failed(JobEnd.LOST)));
        runs.forgetOld();
    }
}
