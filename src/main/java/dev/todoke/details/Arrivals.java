package dev.todoke.details;

import dev.todoke.job.RunTask;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Has newly arrived records read at once, with the clock's authority, when somebody cannot wait for its next minute. */
@ApplicationScoped
public class Arrivals {

    private final Derivation derivation;
    private final UnreadableRecords unreadable;
    private final RunTask tasks;

    Arrivals(Derivation derivation, UnreadableRecords unreadable, RunTask tasks) {
        this.derivation = derivation;
        this.unreadable = unreadable;
        this.tasks = tasks;
    }

    /** Tries what could not be opened once more, because somebody has a reason to think that it can be now. */
    public void readAgain(UUID campaign) {
        unreadable.forget(campaign);
        readNow(campaign);
    }

    public void readNow(UUID campaign) {
        if (!derivation.campaignsWithNews().contains(campaign)) {
            return;
        }
        try {
            tasks.now(DetailsTask.NAME);
        } catch (Refusal busy) {
            if (busy.type() != ProblemType.CONFLICT) {
                throw busy;
            }
            // It runs on another node at this moment; what it has not read yet goes on the next list.
        }
    }
}
