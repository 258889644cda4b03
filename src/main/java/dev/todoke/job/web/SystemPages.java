package dev.todoke.job.web;

import dev.todoke.job.TaskRun;
import dev.todoke.job.TaskRuns;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.TodokeClock;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Path("/desk/system")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({RoleNames.ADMIN, RoleNames.PRIVACY_OFFICER, RoleNames.AUDITOR})
class SystemPages {

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(TodokeClock.JAPAN);

    private final TaskRuns runs;

    SystemPages(TaskRuns runs) {
        this.runs = runs;
    }

    @CheckedTemplate(basePath = "job")
    static class Templates {
        private Templates() {}

        static native TemplateInstance system(List<Line> lines);
    }

    /** One task's last run. */
    record Line(String name, boolean running, boolean failed, boolean done, String started, String finished) {
        static Line of(TaskRun run) {
            return new Line(
                    run.name(),
                    run.isRunning(),
                    run.lastOutcome() == TaskRun.Outcome.FAILED,
                    run.lastOutcome() == TaskRun.Outcome.DONE,
                    text(run.lastStarted()),
                    text(run.lastFinished()));
        }

        private static String text(@Nullable Instant at) {
            return at == null ? "–" : SECOND.format(at) + " JST";
        }
    }

    @GET
    public TemplateInstance show() {
        return Templates.system(runs.all().stream().map(Line::of).toList());
    }
}
