package dev.todoke.retention;

import dev.todoke.kernel.TodokeSettings;
import io.smallrye.health.api.HealthGroup;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Down while anybody's data is past its day or the clock guard holds the sweep: {@code /q/health/group/retention}. Not
 * part of readiness; a node that erases late must go on serving.
 */
@HealthGroup("retention")
class RetentionHealth implements HealthCheck {

    private final OverdueBoard board;
    private final ClockGuard guard;
    private final TodokeSettings settings;

    RetentionHealth(OverdueBoard board, ClockGuard guard, TodokeSettings settings) {
        this.board = board;
        this.guard = guard;
        this.settings = settings;
    }

    @Override
    public HealthCheckResponse call() {
        if (!settings.role().hasDesk()) {
            return HealthCheckResponse.up("retention");
        }
        OverdueBoard.Overdue overdue = board.overdue();
        var held = guard.held();
        var answer = HealthCheckResponse.named("retention")
                .status(overdue.people() == 0 && held.isEmpty())
                .withData("overduePeople", overdue.people())
                .withData("overdueDays", overdue.days());
        held.ifPresent(why -> answer.withData("clockGuard", why.why().name()));
        return answer.build();
    }
}
