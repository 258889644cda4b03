package dev.todoke.job.web;

import dev.todoke.job.JobReach;
import dev.todoke.job.JobRun;
import dev.todoke.job.JobRuns;
import dev.todoke.kernel.ActorNames;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.Flash;
import dev.todoke.kernel.web.PageContext;
import dev.todoke.kernel.web.Paging;
import dev.todoke.kernel.web.Slice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Path("/desk/jobs")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(RoleNames.SIGNED_IN)
class JobPages {

    private final JobRuns runs;
    private final JobDesk desk;
    private final SignedIn signedIn;
    private final ActorNames names;
    private final Paging paging;
    private final PageContext page;

    JobPages(JobRuns runs, JobDesk desk, SignedIn signedIn, ActorNames names, Paging paging, PageContext page) {
        this.runs = runs;
        this.desk = desk;
        this.signedIn = signedIn;
        this.names = names;
        this.paging = paging;
        this.page = page;
    }

    @GET
    public TemplateInstance list(
            @QueryParam("state") @Nullable String code, @QueryParam("after") @Nullable String after) {
        JobRun.State state = JobDesk.state(code);
        List<JobRun> rows = runs.page(JobReach.of(signedIn), state, paging.after(after), Paging.DEFAULT + 1);
        Map<UUID, String> who =
                names.displayNames(rows.stream().map(JobRun::askedBy).collect(Collectors.toSet()));
        Slice<JobLine> slice = paging.slice(rows, Paging.DEFAULT, row -> line(row, who), JobRun::id);
        List<Filter> filters = Arrays.stream(JobRun.State.values())
                .map(each -> new Filter(each.code(), "state_" + each.code(), each == state))
                .toList();
        return Templates.jobs(slice.items(), slice.next(), code == null ? "" : code, filters);
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(@PathParam("id") UUID id) {
        JobRun job = desk.seen(id);
        return Templates.job(
                line(job, names.displayNames(List.of(job.askedBy()))),
                !job.state().over() && desk.mayCancel(job));
    }

    @POST
    @Path("{id}/cancel")
    public Response cancel(@PathParam("id") UUID id) {
        desk.cancel(id);
        return Flash.to("/desk/jobs/" + id);
    }

    private JobLine line(JobRun job, Map<UUID, String> who) {
        return JobLine.of(job, who.getOrDefault(job.askedBy(), "–"), page.lang());
    }

    /** A state that a click filters by. */
    public record Filter(String code, String key, boolean chosen) {}

    @CheckedTemplate(basePath = "job")
    static class Templates {
        private Templates() {}

        static native TemplateInstance jobs(
                List<JobLine> lines, @Nullable String next, String state, List<Filter> filters);

        static native TemplateInstance job(JobLine job, boolean mayCancel);
    }
}
