package dev.todoke.retention.web;

import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.once.Replay;
import dev.todoke.retention.CampaignShelf;
import dev.todoke.retention.Hold;
import dev.todoke.retention.HoldReason;
import dev.todoke.retention.Holds;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/holds")
@Produces(MediaType.APPLICATION_JSON)
class HoldResource {

    private final Holds holds;
    private final CampaignShelf shelf;
    private final SignedIn signedIn;

    HoldResource(Holds holds, CampaignShelf shelf, SignedIn signedIn) {
        this.holds = holds;
        this.shelf = shelf;
        this.signedIn = signedIn;
    }

    record HoldRequest(
            @NotNull UUID campaign,
            @Nullable UUID subject,
            @NotNull HoldReason reason,
            @NotNull LocalDate until) {}

    record HoldView(
            UUID id,
            UUID campaign,
            @Nullable UUID subject,
            HoldReason reason,
            UUID placedBy,
            Instant placedAt,
            LocalDate until) {
        static HoldView of(Hold hold) {
            return new HoldView(
                    hold.id(),
                    hold.campaign(),
                    hold.subject(),
                    hold.reason(),
                    hold.placedBy(),
                    hold.placedAt(),
                    hold.until());
        }
    }

    @GET
    @RolesAllowed({RoleNames.MANAGER, RoleNames.PRIVACY_OFFICER, RoleNames.AUDITOR})
    @Operation(summary = "Holds in force in the caller's divisions")
    public List<HoldView> list() {
        return holds
                .inForce(signedIn.divisions(RoleNames.MANAGER, RoleNames.PRIVACY_OFFICER, RoleNames.AUDITOR))
                .stream()
                .map(HoldView::of)
                .toList();
    }

    @POST
    @Replay(Replay.Kept.ANSWER)
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(RoleNames.PRIVACY_OFFICER)
    @Operation(summary = "Keep one person's data, or a whole campaign's, past its day")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = HoldView.class)))
    public Response place(@NotNull @Valid HoldRequest request) {
        signedIn.within(shelf.require(request.campaign()).division(), RoleNames.PRIVACY_OFFICER);
        Hold hold = holds.place(
                signedIn.authority(), request.campaign(), request.subject(), request.reason(), request.until());
        return Response.created(URI.create("/api/v1/holds/" + hold.id()))
                .entity(HoldView.of(hold))
                .build();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(RoleNames.PRIVACY_OFFICER)
    @Operation(summary = "End a hold")
    public void release(@PathParam("id") UUID id) {
        signedIn.within(holds.require(id).division(), RoleNames.PRIVACY_OFFICER);
        holds.release(signedIn.authority(), id);
    }
}
