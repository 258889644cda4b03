package dev.todoke.intake;

import dev.todoke.kernel.Authority;
import dev.todoke.kernel.ClockTask;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Every minute: the terms of what doors have taken in. */
@ApplicationScoped
class TermTask implements ClockTask {

    private static final int BATCH = 500;

    private final TermNotes notes;
    private final TermKeeping keeping;

    TermTask(TermNotes notes, TermKeeping keeping) {
        this.notes = notes;
        this.keeping = keeping;
    }

    @Override
    public String name() {
        return "intake.terms";
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
        List<Arrival> some = notes.unnoted(BATCH);
        while (!some.isEmpty()) {
            some.forEach(this::catchUp);
            some = notes.unnoted(BATCH);
        }
    }

    private void catchUp(Arrival arrival) {
        try {
            keeping.catchUp(arrival);
        } catch (Refusal erased) {
            if (erased.type() != ProblemType.GONE) {
                throw erased;
            }
            keeping.leave(arrival);
        }
    }
}
