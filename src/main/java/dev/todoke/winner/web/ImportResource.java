package dev.todoke.winner.web;

import dev.todoke.campaign.Campaigns;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.once.Replay;
import dev.todoke.winner.WinnerImport;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/campaigns/{id}/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "winners")
class ImportResource {

    private final Campaigns campaigns;
    private final WinnerImport imports;
    private final SignedIn signedIn;

    ImportResource(Campaigns campaigns, WinnerImport imports, SignedIn signedIn) {
        this.campaigns = campaigns;
        this.imports = imports;
        this.signedIn = signedIn;
    }

    @POST
    @Replay(Replay.Kept.ANSWER)
    @Consumes("text/csv")
    @RolesAllowed({RoleNames.OPERATOR, RoleNames.MANAGER})
    @Operation(
            summary = "Take winners in from CSV (UTF-8 or CP932, up to 12 MiB and 10,000 rows)",
            description =
                    "Only a column `handle` is required; `prize`, `rank`, `displayName`, `platformId` and `email` are understood"
                            + " too, in Japanese or English. All rows or none; the same file twice changes nothing."
                            + " With dryRun nothing is written. Problems name row and column, never the cell.")
    public WinnerImport.Result take(
            @PathParam("id") UUID id, @QueryParam("dryRun") @DefaultValue("false") String dryRun, byte[] file) {
        signedIn.within(campaigns.require(id).divisionId(), RoleNames.OPERATOR, RoleNames.MANAGER);
        if (file == null || file.length == 0) {
            throw new Refusal(ProblemType.INVALID, "file", "empty");
        }
        // Anything but true or false must not fall back to "apply".
        if (!dryRun.equals("true") && !dryRun.equals("false")) {
            throw new Refusal(ProblemType.INVALID, "dryRun", "true-or-false");
        }
        return dryRun.equals("true") ? imports.dryRun(id, file) : imports.apply(id, file, signedIn.authority());
    }
}
