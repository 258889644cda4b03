package dev.todoke.job.web;

import dev.todoke.job.JobReach;
import dev.todoke.job.JobRun;
import dev.todoke.job.JobRuns;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.TokenScopes;
import dev.todoke.kernel.web.ForTokens;
import dev.todoke.kernel.web.PageContext;
import dev.todoke.kernel.web.Paging;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/jobs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(RoleNames.SIGNED_IN)
@Tag(name = "jobs")
class JobResource {

    private final JobRuns runs;
    private final JobDesk desk;
    private final JobStreams streams;
    private final SignedIn signedIn;
    private final Paging paging;
    private final PageContext page;

    JobResource(JobRuns runs, JobDesk desk, JobStreams streams, SignedIn signedIn, Paging paging, PageContext page) {
        this.runs = runs;
        this.desk = desk;
        this.streams = streams;
        this.signedIn = signedIn;
        this.paging = paging;
        this.page = page;
    }

    @GET
    @Operation(summary = "Long work that one started or that runs for one's divisions, newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = JobsPage.class)))
    public Response list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after,
            @Context UriInfo uri) {
        int most = Paging.limit(limit);
        List<JobRun> rows = runs.page(JobReach.of(signedIn), JobDesk.state(state), paging.after(after), most + 1);
        return Paging.answer(paging.slice(rows, most, JobView::of, JobRun::id), uri);
    }

    @GET
    @ForTokens(value = TokenScopes.WINNERS_WRITE, keepsToCampaign = true)
    @Path("{id}")
    @Operation(
            summary = "How far a job is and how it ended",
            description = "A token sees the imports that it, or whoever made it, started in its division and campaign.")
    public JobView show(@PathParam("id") UUID id) {
        return JobView.of(desk.seen(id));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Ask a job to undo itself",
            description = "It stops at its next step, or is done before; the answer says how it stands now. For whoever"
                    + " started it, and for managers of its division.")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response cancel(@PathParam("id") UUID id) {
        return Response.accepted(JobView.of(desk.cancel(id))).build();
    }

    @GET
    @Path("{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Operation(
            summary = "A job's progress as server-sent events",
            description =
                    "`progress` with done, total and a sentence each time it moved, `end` once it is over. Needs a"
                            + " session; ends with it, and after five minutes: come again.")
    public Multi<OutboundSseEvent> events(@PathParam("id") UUID id, @Context Sse sse) {
        return streams.open(desk.seen(id), signedIn, page.lang(), sse);
    }

    /** A page of jobs. */
    record JobsPage(List<JobView> items, @Nullable String next) {}

    /** One job. {@code resultPath} is a page of the desk. */
    record JobView(
            UUID id,
            String kind,
            JobRun.State state,
            long done,
            long total,
            @Nullable UUID division,
            @Nullable UUID object,
            Instant askedAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            boolean cancelAsked,
            @Nullable String problem,
            @Nullable String incident,
            Map<String, Long> counts,
            String resultPath) {

        static JobView of(JobRun job) {
            return new JobView(
                    job.id(),
                    job.kind(),
                    job.state(),
                    job.done(),
                    job.total(),
                    job.division(),
                    job.object(),
                    job.askedAt(),
                    job.startedAt(),
                    job.endedAt(),
                    job.cancelAsked(),
                    job.problem(),
                    job.incident(),
                    job.counts(),
                    job.resultPath());
        }
    }
}
