package dev.todoke.retention;

import dev.todoke.kernel.Authority;
import dev.todoke.kernel.ClockTask;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.StaffNotices;
import dev.todoke.kernel.StaffNotices.Notice;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;

/** Tells each division once a day how many people are past their day. It asks every hour, and is heard once. */
@ApplicationScoped
class OverdueNotice implements ClockTask {

    private final OverdueBoard board;
    private final StaffNotices notices;

    OverdueNotice(OverdueBoard board, StaffNotices notices) {
        this.board = board;
        this.notices = notices;
    }

    @Override
    public String name() {
        return "retention.tell";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public Set<OperationCode> operations() {
        return Set.of();
    }

    @Override
    public void run(Authority clock) {
        board.overdueByDivision()
                .forEach((division, people) -> notices.tell(new Notice(
                        StaffNotices.Code.ERASURE_OVERDUE, division, null, (int) Math.min(people, 999_999))));
    }
}
