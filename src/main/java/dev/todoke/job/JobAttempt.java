package dev.todoke.job;

import dev.todoke.kernel.Faults;
import dev.todoke.kernel.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.io.Serial;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One piece of long work from its beginning to a row that says how it ended. */
@ApplicationScoped
class JobAttempt {

    private static final Logger LOG = Logger.getLogger(JobAttempt.class);
    private static final long WRITTEN_EVERY = TimeUnit.MILLISECONDS.toNanos(250);

    private final JobRuns runs;

    JobAttempt(JobRuns runs) {
        this.runs = runs;
    }

    /** A worker's thread has no request, and reading needs one. */
    @ActivateRequestContext
    void run(UUID id, Jobs.Work work, BooleanSupplier stopping) {
        JobEnd end;
        try {
            end = stopping.getAsBoolean() ? JobEnd.failed(JobEnd.STOPPED) : perform(id, work, stopping);
        } catch (Ended early) {
            end = early.how;
        } catch (RuntimeException failure) {
            // Whatever wraps our own word to end is still our own word.
            Ended early = within(failure);
            end = early == null ? JobEnd.failed(failure) : early.how;
        }
        try {
            runs.end(id, end);
        } catch (RuntimeException failure) {
            LOG.errorf("How job %s ended could not be written: incident %s", id, Faults.log(failure));
        }
    }

    private JobEnd perform(UUID id, Jobs.Work work, BooleanSupplier stopping) {
        return runs.begin(id) ? JobEnd.done(work.run(new Telling(id, stopping))) : JobEnd.cancelled();
    }

    private static @Nullable Ended within(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 8; depth++) {
            if (cause instanceof Ended early) {
                return early;
            }
            cause = cause.getCause();
        }
        return null;
    }

    /** Thrown into the work, so that its transaction rolls back. */
    private static final class Ended extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient JobEnd how;

        Ended(JobEnd how) {
            super(how.state().name(), null, false, false);
            this.how = how;
        }
    }

    private final class Telling implements Jobs.Progress {

        private final UUID id;
        private final BooleanSupplier stopping;
        private long written = System.nanoTime() - WRITTEN_EVERY;

        Telling(UUID id, BooleanSupplier stopping) {
            this.id = id;
            this.stopping = stopping;
        }

        @Override
        public void at(long done, long total) {
            if (stopping.getAsBoolean()) {
                throw new Ended(JobEnd.failed(JobEnd.STOPPED));
            }
            long now = System.nanoTime();
            if (now - written < WRITTEN_EVERY) {
                return;
            }
            written = now;
            if (!runs.at(id, done, total)) {
                throw new Ended(JobEnd.cancelled());
            }
        }
    }
}
