package dev.todoke.console;

import dev.todoke.console.TodayBoard.Item;
import dev.todoke.console.TodayBoard.Kind;
import dev.todoke.job.JobRuns;
import dev.todoke.job.TaskRun;
import dev.todoke.job.TaskRuns;
import dev.todoke.staff.StaffMembers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What is wrong in the house itself: work that failed, and people who cannot sign in as they should. */
@ApplicationScoped
class HouseWatch {

    /** A failed job is on the first page this long. */
    private static final Duration RECENT = Duration.ofDays(3);

    private final JobRuns jobs;
    private final TaskRuns tasks;
    private final StaffMembers staff;

    HouseWatch(JobRuns jobs, TaskRuns tasks, StaffMembers staff) {
        this.jobs = jobs;
        this.tasks = tasks;
        this.staff = staff;
    }

    List<Item> items(TodayBoard.Reach reach) {
        List<Item> items = new ArrayList<>();
        int failed = jobs.failed(reach.jobs(), RECENT).size();
        items.add(new Item(Kind.JOB_FAILED, "", failed, null, "/desk/jobs?state=failed"));
        if (reach.tasks()) {
            long broken = tasks.all().stream()
                    .filter(task -> task.lastOutcome() == TaskRun.Outcome.FAILED)
                    .count();
            items.add(new Item(Kind.TASK_FAILED, "", broken, null, "/desk/system"));
        }
        if (reach.staff()) {
            long invited = staff.count("enrolledAt is null and disabledAt is null");
            items.add(new Item(Kind.NOT_ENROLLED, "", invited, null, "/desk/staff"));
        }
        return items;
    }
}
