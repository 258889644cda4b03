package dev.todoke.console.web;

import dev.todoke.console.ExportTrail;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/audit/exports")
@RolesAllowed({RoleNames.AUDITOR, RoleNames.PRIVACY_OFFICER})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
class ExportTrailResource {

    private final ExportTrail trail;
    private final SignedIn signedIn;

    ExportTrailResource(ExportTrail trail, SignedIn signedIn) {
        this.trail = trail;
        this.signedIn = signedIn;
    }

    @GET
    @Operation(
            summary = "Which lists held this winner, or which winners this list held; by reference",
            description = "Beside what the rows say stands how many records the log says were opened for the list.")
    public TrailView show(@QueryParam("reference") @Nullable String reference) {
        if (reference == null || !reference.matches("[A-Za-z0-9-]{1,40}")) {
            throw new Refusal(ProblemType.INVALID, "reference", "unreadable");
        }
        ExportTrail.Trail found = trail.of(reference, division -> ExportTrailPages.within(signedIn, division));
        return new TrailView(
                found.winner() ? "winner" : "list",
                found.exports().stream()
                        .map(each -> new ExportView(
                                each.list(), each.reference(), each.producedAt(), each.producedBy(), each.fetched()))
                        .toList(),
                found.references(),
                found.logged(),
                found.agrees());
    }

    record ExportView(
            UUID list,
            String reference,
            @Nullable Instant producedAt,
            @Nullable UUID producedBy,
            long fetched) {}

    /** @param logged -1 where the log says nothing; @param agrees whether log and rows name the same records */
    record TrailView(String of, List<ExportView> exports, List<String> references, long logged, boolean agrees) {}
}
