package dev.todoke.job.web;

import dev.todoke.job.RunTask;
import dev.todoke.job.TaskRun;
import dev.todoke.job.TaskRuns;
import dev.todoke.kernel.Mode;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.TodokeSettings;
import dev.todoke.kernel.web.once.Replay;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({RoleNames.ADMIN, RoleNames.PRIVACY_OFFICER})
class TaskResource {

    private final TaskRuns runs;
    private final RunTask runTask;
    private final TodokeSettings settings;

    TaskResource(TaskRuns runs, RunTask runTask, TodokeSettings settings) {
        this.runs = runs;
        this.runTask = runTask;
        this.settings = settings;
    }

    record TaskView(
            String name,
            boolean running,
            @Nullable Instant lastStarted,
            @Nullable Instant lastFinished,
            TaskRun.@Nullable Outcome lastOutcome) {}

    record RunView(String name, TaskRun.Outcome outcome) {}

    @GET
    @Operation(summary = "How the last run of every scheduled task went")
    public List<TaskView> list() {
        return runs.all().stream()
                .map(run -> new TaskView(
                        run.name(), run.isRunning(), run.lastStarted(), run.lastFinished(), run.lastOutcome()))
                .toList();
    }

    @POST
    @Replay(Replay.Kept.ANSWER)
    @Path("{name}")
    @Operation(summary = "Run a scheduled task now; in the demo only")
    public RunView run(@PathParam("name") String name) {
        if (settings.mode() != Mode.DEMO) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
        return new RunView(name, runTask.now(name));
    }
}
