package dev.todoke.console.web;

import dev.todoke.console.SystemBoard;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.web.Times;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The page of the program itself. */
@Path("/desk/system")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({RoleNames.ADMIN, RoleNames.PRIVACY_OFFICER, RoleNames.AUDITOR})
class SystemPages {

    private final SystemBoard board;

    SystemPages(SystemBoard board) {
        this.board = board;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show() {
        SystemBoard.View view = board.view();
        return Templates.system(
                view,
                Times.minute(view.clocks().node()),
                view.keys().oldest() == null ? "–" : Times.minute(view.keys().oldest()),
                view.tasks().stream().map(Line::of).toList());
    }

    /** One task as the page shows it. */
    public record Line(
            String name, long every, boolean running, boolean failed, boolean done, String started, String finished) {

        static Line of(SystemBoard.Task task) {
            return new Line(
                    task.name(),
                    minutes(task.every()),
                    task.running(),
                    task.failed(),
                    task.outcome() != null && !task.failed(),
                    text(task.started()),
                    text(task.finished()));
        }

        private static long minutes(Duration every) {
            return Math.max(1, every.toMinutes());
        }

        private static String text(@Nullable Instant at) {
            return at == null ? "–" : Times.minute(at);
        }
    }

    @CheckedTemplate(basePath = "console")
    static class Templates {

        static native TemplateInstance system(SystemBoard.View view, String now, String oldestKey, List<Line> tasks);

        private Templates() {}
    }
}
