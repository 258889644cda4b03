package dev.todoke.winner.web;

import dev.todoke.campaign.Campaigns;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.TokenScopes;
import dev.todoke.kernel.web.ForTokens;
import dev.todoke.kernel.web.once.Replay;
import dev.todoke.winner.ImportJob;
import dev.todoke.winner.WinnerImport;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/campaigns/{id}/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "winners")
class ImportResource {

    private final Campaigns campaigns;
    private final WinnerImport imports;
    private final ImportJob job;
    private final SignedIn signedIn;

    ImportResource(Campaigns campaigns, WinnerImport imports, ImportJob job, SignedIn signedIn) {
        this.campaigns = campaigns;
        this.imports = imports;
        this.job = job;
        this.signedIn = signedIn;
    }

    @POST
    @ForTokens(TokenScopes.WINNERS_WRITE)
    @Replay(Replay.Kept.ANSWER)
    @Consumes("text/csv")
    @RolesAllowed({RoleNames.OPERATOR, RoleNames.MANAGER})
    @Operation(
            summary = "Take winners in from CSV (UTF-8 or CP932, up to 12 MiB and 10,000 rows)",
            description =
                    "Only a column `handle` is required; `prize`, `rank`, `displayName`, `platformId` and `email` are understood"
                            + " too, in Japanese or English. All rows or none; the same file twice changes nothing."
                            + " With dryRun nothing is written. Problems name row and column, never the cell."
                            + " With `Prefer: respond-async` the file is taken in by a job; Location says which.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WinnerImport.Result.class)))
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = StartedView.class)))
    public Response take(
            @PathParam("id") UUID id,
            @QueryParam("dryRun") @DefaultValue("false") String dryRun,
            @HeaderParam("Prefer") @Nullable String prefer,
            byte[] file) {
        signedIn.within(campaigns.require(id).divisionId(), RoleNames.OPERATOR, RoleNames.MANAGER);
        if (file == null || file.length == 0) {
            throw new Refusal(ProblemType.INVALID, "file", "empty");
        }
        // Anything but true or false must not fall back to "apply".
        if (!dryRun.equals("true") && !dryRun.equals("false")) {
            throw new Refusal(ProblemType.INVALID, "dryRun", "true-or-false");
        }
        if (dryRun.equals("true")) {
            return Response.ok(imports.dryRun(id, file)).build();
        }
        if (prefer != null && prefer.contains("respond-async")) {
            UUID started = job.start(id, file, signedIn.authority());
            return Response.accepted(new StartedView(started))
                    .location(URI.create("/api/v1/jobs/" + started))
                    .header("Preference-Applied", "respond-async")
                    .build();
        }
        return Response.ok(imports.apply(id, file, signedIn.authority())).build();
    }

    /** The job that does it. */
    record StartedView(UUID job) {}
}
