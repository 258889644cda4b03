package dev.todoke.campaign.web;

import dev.todoke.campaign.CampaignSetup;
import dev.todoke.campaign.Campaigns;
import dev.todoke.campaign.Prize;
import dev.todoke.campaign.PrizeKeeping;
import dev.todoke.campaign.Prizes;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.TokenScopes;
import dev.todoke.kernel.web.ForTokens;
import dev.todoke.kernel.web.VersionTag;
import dev.todoke.kernel.web.once.Replay;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/campaigns/{id}/prizes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "campaigns")
class PrizeResource {

    private final Campaigns campaigns;
    private final Prizes prizes;
    private final CampaignSetup setup;
    private final PrizeKeeping keeping;
    private final SignedIn signedIn;

    PrizeResource(Campaigns campaigns, Prizes prizes, CampaignSetup setup, PrizeKeeping keeping, SignedIn signedIn) {
        this.campaigns = campaigns;
        this.prizes = prizes;
        this.setup = setup;
        this.keeping = keeping;
        this.signedIn = signedIn;
    }

    @GET
    @ForTokens(TokenScopes.CAMPAIGNS_READ)
    @RolesAllowed({
        RoleNames.VIEWER,
        RoleNames.OPERATOR,
        RoleNames.SHIPPER,
        RoleNames.MANAGER,
        RoleNames.PRIVACY_OFFICER,
        RoleNames.SUPPORT,
        RoleNames.AUDITOR
    })
    @Operation(summary = "What can be won")
    public List<PrizeView> prizes(@PathParam("id") UUID id) {
        within(id);
        return prizes.ofCampaign(id).stream().map(PrizeView::of).toList();
    }

    @POST
    @Replay(Replay.Kept.ANSWER)
    @RolesAllowed({RoleNames.OPERATOR, RoleNames.MANAGER})
    @Operation(summary = "Add a prize")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PrizeView.class)))
    public Response addPrize(@PathParam("id") UUID id, NewCampaignRequest.@NotNull PrizeRequest request) {
        within(id, RoleNames.OPERATOR, RoleNames.MANAGER);
        Prize prize = setup.addPrize(id, request.prize(), signedIn.authority());
        return VersionTag.created("/api/v1/campaigns/" + id + "/prizes", PrizeView.of(prize), prize.version());
    }

    @PUT
    @Path("{prize}")
    @RolesAllowed({RoleNames.OPERATOR, RoleNames.MANAGER})
    @Operation(summary = "Change a prize; its code is fixed. If-Match is its version in quotes, as the list tells it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PrizeView.class)))
    public Response change(
            @PathParam("id") UUID id,
            @PathParam("prize") UUID prize,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            NewCampaignRequest.@NotNull PrizeRequest request) {
        within(id, RoleNames.OPERATOR, RoleNames.MANAGER);
        Prize changed = keeping.change(id, prize, VersionTag.required(ifMatch), request.prize(), signedIn.authority());
        return VersionTag.ok(PrizeView.of(changed), changed.version());
    }

    @DELETE
    @Path("{prize}")
    @RolesAllowed({RoleNames.OPERATOR, RoleNames.MANAGER})
    @Operation(summary = "Take away a prize that nobody has won")
    public void remove(
            @PathParam("id") UUID id,
            @PathParam("prize") UUID prize,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        within(id, RoleNames.OPERATOR, RoleNames.MANAGER);
        keeping.remove(id, prize, VersionTag.required(ifMatch), signedIn.authority());
    }

    private void within(UUID id, String... roles) {
        signedIn.within(campaigns.require(id).divisionId(), roles);
    }

    /** A prize. */
    record PrizeView(
            UUID id, String code, String name, String labelName, boolean asksPhone, boolean asksEmail, long version) {

        static PrizeView of(Prize prize) {
            return new PrizeView(
                    prize.id(),
                    prize.code(),
                    prize.name(),
                    prize.labelName(),
                    prize.asksPhone(),
                    prize.asksEmail(),
                    prize.version());
        }
    }
}
