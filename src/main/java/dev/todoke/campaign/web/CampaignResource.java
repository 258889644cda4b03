package dev.todoke.campaign.web;

import dev.todoke.campaign.Campaign;
import dev.todoke.campaign.CampaignSetup;
import dev.todoke.campaign.Campaigns;
import dev.todoke.campaign.LaunchCheck;
import dev.todoke.campaign.NewCampaign;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.TokenScopes;
import dev.todoke.kernel.web.ForTokens;
import dev.todoke.kernel.web.Paging;
import dev.todoke.kernel.web.Slice;
import dev.todoke.kernel.web.VersionTag;
import dev.todoke.kernel.web.once.Replay;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "campaigns")
class CampaignResource {

    private final Campaigns campaigns;
    private final CampaignSetup setup;
    private final LaunchCheck check;
    private final Paging paging;
    private final SignedIn signedIn;

    CampaignResource(Campaigns campaigns, CampaignSetup setup, LaunchCheck check, Paging paging, SignedIn signedIn) {
        this.campaigns = campaigns;
        this.setup = setup;
        this.check = check;
        this.paging = paging;
        this.signedIn = signedIn;
    }

    @GET
    @ForTokens(TokenScopes.CAMPAIGNS_READ)
    @Path("campaigns")
    @RolesAllowed({
        RoleNames.VIEWER,
        RoleNames.OPERATOR,
        RoleNames.SHIPPER,
        RoleNames.MANAGER,
        RoleNames.PRIVACY_OFFICER,
        RoleNames.SUPPORT,
        RoleNames.AUDITOR
    })
    @Operation(summary = "Campaigns of your divisions, newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CampaignPage.class)))
    public Response list(
            @QueryParam("division") @Nullable UUID division,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after,
            @Context UriInfo uri) {
        if (division != null) {
            signedIn.within(division);
        }
        Set<UUID> divisions = division == null ? signedIn.divisions() : Set.of(division);
        int most = Paging.limit(limit);
        List<Campaign> rows = campaigns.ofDivisions(divisions, paging.after(after), most + 1);
        Slice<CampaignView> slice = paging.slice(rows, most, CampaignView::of, Campaign::id);
        return Paging.answer(slice, uri);
    }

    @POST
    @Replay(Replay.Kept.ANSWER)
    @Path("campaigns")
    @RolesAllowed({RoleNames.OPERATOR, RoleNames.MANAGER})
    @Operation(summary = "Make a campaign with its prizes and purpose; it is not open yet")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CampaignView.class)))
    public Response create(@NotNull NewCampaignRequest request) {
        if (request.division() == null) {
            throw new Refusal(ProblemType.INVALID, "division", "blank");
        }
        signedIn.within(request.division(), RoleNames.OPERATOR, RoleNames.MANAGER);
        NewCampaign asked = request.asked();
        Campaign campaign = setup.create(asked, signedIn.authority());
        return VersionTag.created("/api/v1/campaigns/" + campaign.id(), CampaignView.of(campaign), campaign.version());
    }

    @GET
    @ForTokens(TokenScopes.CAMPAIGNS_READ)
    @Path("campaigns/{id}")
    @RolesAllowed({
        RoleNames.VIEWER,
        RoleNames.OPERATOR,
        RoleNames.SHIPPER,
        RoleNames.MANAGER,
        RoleNames.PRIVACY_OFFICER,
        RoleNames.SUPPORT,
        RoleNames.AUDITOR
    })
    @Operation(summary = "One campaign")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CampaignView.class)))
    public Response read(@PathParam("id") UUID id) {
        Campaign campaign = campaigns.require(id);
        signedIn.within(campaign.divisionId());
        return VersionTag.ok(CampaignView.of(campaign), campaign.version());
    }

    @PUT
    @Path("campaigns/{id}")
    @RolesAllowed({RoleNames.OPERATOR, RoleNames.MANAGER})
    @Operation(summary = "Change a campaign's settings; prizes and purpose have addresses of their own")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CampaignView.class)))
    public Response describe(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull CampaignRequest request) {
        within(id);
        Campaign campaign = setup.describe(id, VersionTag.required(ifMatch), request.profile(), signedIn.authority());
        return VersionTag.ok(CampaignView.of(campaign), campaign.version());
    }

    @GET
    @ForTokens(TokenScopes.CAMPAIGNS_READ)
    @Path("campaigns/{id}/launch-check")
    @RolesAllowed({
        RoleNames.VIEWER,
        RoleNames.OPERATOR,
        RoleNames.SHIPPER,
        RoleNames.MANAGER,
        RoleNames.PRIVACY_OFFICER,
        RoleNames.SUPPORT,
        RoleNames.AUDITOR
    })
    @Operation(summary = "What is missing before the campaign may open; little blocks, the rest warns")
    public List<LaunchCheck.Finding> check(@PathParam("id") UUID id) {
        signedIn.within(campaigns.require(id).divisionId());
        return check.of(id);
    }

    @POST
    @Replay(Replay.Kept.ANSWER)
    @Path("campaigns/{id}/open")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({RoleNames.OPERATOR, RoleNames.MANAGER})
    @Operation(summary = "Open the campaign for its winners")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CampaignView.class)))
    public Response open(@PathParam("id") UUID id) {
        within(id);
        Campaign campaign = setup.open(id, signedIn.authority());
        return VersionTag.ok(CampaignView.of(campaign), campaign.version());
    }

    @POST
    @Replay(Replay.Kept.ANSWER)
    @Path("campaigns/{id}/close")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({RoleNames.OPERATOR, RoleNames.MANAGER})
    @Operation(summary = "Close the campaign for good; nobody enters and nobody is imported any more")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CampaignView.class)))
    public Response close(@PathParam("id") UUID id) {
        within(id);
        Campaign campaign = setup.close(id, signedIn.authority());
        return VersionTag.ok(CampaignView.of(campaign), campaign.version());
    }

    private void within(UUID id) {
        signedIn.within(campaigns.require(id).divisionId(), RoleNames.OPERATOR, RoleNames.MANAGER);
    }

    /** A page of campaigns. */
    record CampaignPage(List<CampaignView> items, @Nullable String next) {}
}
