package dev.todoke.job.web;

import dev.todoke.kernel.StillAdmitted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

/** Asks again whether somebody may look; the thread that does has no request. */
@ApplicationScoped
class JobLook {

    private final StillAdmitted still;

    JobLook(StillAdmitted still) {
        this.still = still;
    }

    @ActivateRequestContext
    boolean admits(JobStream stream) {
        return still.admits(stream.member(), stream.session(), stream.wall(), stream.roles());
    }
}
