package dev.todoke.kernel;

import java.io.Serial;

/** The person may do this, but must prove presence once more for this named piece of work. */
public class StepUpNeeded extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Operation operation;

    public StepUpNeeded(Operation operation) {
        super(ProblemType.STEP_UP_NEEDED);
        this.operation = operation;
    }

    public Operation operation() {
        return operation;
    }
}
