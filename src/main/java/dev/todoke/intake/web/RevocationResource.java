package dev.todoke.intake.web;

import dev.todoke.intake.LinkRevocation;
import dev.todoke.intake.LinkRevocations;
import dev.todoke.intake.RevocationReach;
import dev.todoke.intake.RevocationScope;
import dev.todoke.intake.Stops;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.once.Replay;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/revocations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "links")
class RevocationResource {

    private final Stops stops;
    private final LinkRevocations revocations;
    private final SignedIn signedIn;

    RevocationResource(Stops stops, LinkRevocations revocations, SignedIn signedIn) {
        this.stops = stops;
        this.revocations = revocations;
        this.signedIn = signedIn;
    }

    @GET
    @RolesAllowed({
        RoleNames.VIEWER,
        RoleNames.OPERATOR,
        RoleNames.SHIPPER,
        RoleNames.MANAGER,
        RoleNames.PRIVACY_OFFICER,
        RoleNames.SUPPORT,
        RoleNames.AUDITOR
    })
    @Operation(summary = "What was stopped, newest first, withdrawn rows included")
    public List<RevocationView> list() {
        return revocations.ofDivisions(signedIn.divisions()).stream()
                .map(RevocationView::of)
                .toList();
    }

    @POST
    @Replay(Replay.Kept.ANSWER)
    @RolesAllowed({RoleNames.OPERATOR, RoleNames.MANAGER, RoleNames.PRIVACY_OFFICER})
    @Operation(
            summary = "Stop links at once",
            description = "One row, however many links it covers. FIRST_ENTRY ends entering, declining and disputing; "
                    + "EVERYTHING ends all.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RevocationView.class)))
    public Response create(@NotNull RevocationRequest request) {
        if (request.scope() == null || request.id() == null || request.reach() == null) {
            throw new Refusal(
                    ProblemType.INVALID,
                    request.scope() == null ? "scope" : request.id() == null ? "id" : "reach",
                    "blank");
        }
        var target = new LinkRevocation.Target(request.scope(), request.id(), request.reach());
        signedIn.within(stops.divisionOf(target), RoleNames.OPERATOR, RoleNames.MANAGER, RoleNames.PRIVACY_OFFICER);
        LinkRevocation made = stops.revoke(target, signedIn.authority());
        return Response.created(URI.create("/api/v1/revocations/" + made.id()))
                .entity(RevocationView.of(made))
                .build();
    }

    @POST
    @Replay(Replay.Kept.ANSWER)
    @Path("{id}/approval")
    @RolesAllowed(RoleNames.PRIVACY_OFFICER)
    @Operation(summary = "Ask a second person to let a stop be taken back")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = AskedView.class)))
    public Response ask(@PathParam("id") UUID id) {
        within(id);
        UUID asked = stops.askToWithdraw(id, signedIn.authority());
        return Response.accepted(new AskedView(asked)).build();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(RoleNames.PRIVACY_OFFICER)
    @Operation(summary = "Take a stop back; uses up the second person's approval")
    @APIResponse(responseCode = "204")
    public Response withdraw(@PathParam("id") UUID id) {
        within(id);
        stops.withdraw(id, signedIn.authority());
        return Response.noContent().build();
    }

    private void within(UUID id) {
        signedIn.within(stops.require(id).divisionId(), RoleNames.PRIVACY_OFFICER);
    }

    /** @param id the link, winner, campaign or social account */
    record RevocationRequest(
            @Nullable RevocationScope scope,
            @Nullable UUID id,
            @Nullable RevocationReach reach) {}

    /** @param approval what the second person is asked to decide */
    record AskedView(UUID approval) {}

    /** One row that stops links, or did until it was withdrawn. */
    record RevocationView(
            UUID id,
            UUID division,
            RevocationScope scope,
            UUID target,
            RevocationReach reach,
            Instant issuedBefore,
            Instant revokedAt,
            @Nullable UUID revokedBy,
            @Nullable Instant withdrawnAt) {

        static RevocationView of(LinkRevocation row) {
            return new RevocationView(
                    row.id(),
                    row.divisionId(),
                    row.scopeKind(),
                    row.scopeId(),
                    row.reach(),
                    row.issuedBefore(),
                    row.revokedAt(),
                    row.revokedBy(),
                    row.withdrawnAt());
        }
    }
}
