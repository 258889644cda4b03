package dev.todoke.details;

import dev.todoke.job.RunTask;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Has newly arrived records read at once, with the clock's authority, when somebody cannot wait for its next minute. */
@ApplicationScoped
public class Arrivals {

    private final DerivedRecords derived;
    private final RunTask tasks;

    Arrivals(DerivedRecords derived, RunTask tasks) {
        this.derived = derived;
        this.tasks = tasks;
    }

    public void readNow(UUID campaign) {
        if (!derived.campaignsWithNews().contains(campaign)) {
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
