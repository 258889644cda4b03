package dev.todoke.intake.web;

import dev.todoke.campaign.Campaigns;
import dev.todoke.intake.LinkChannel;
import dev.todoke.intake.Links;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.winner.Winners;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "links")
class LinksResource {

    private final Links links;
    private final Campaigns campaigns;
    private final Winners winners;
    private final SignedIn signedIn;

    LinksResource(Links links, Campaigns campaigns, Winners winners, SignedIn signedIn) {
        this.links = links;
        this.campaigns = campaigns;
        this.winners = winners;
        this.signedIn = signedIn;
    }

    @POST
    @Path("campaigns/{id}/links")
    @RolesAllowed({RoleNames.OPERATOR, RoleNames.MANAGER})
    @Operation(
            summary = "Give a link to every winner who has none that works",
            description = "Without a body, or with no winners named, to all of the campaign. Twice is once.")
    public IssuedView issue(@PathParam("id") UUID id, @Nullable IssueRequest request) {
        signedIn.within(campaigns.require(id).divisionId(), RoleNames.OPERATOR, RoleNames.MANAGER);
        List<UUID> named = request == null || request.winners() == null ? List.of() : request.winners();
        if (named.contains(null)) {
            throw new Refusal(ProblemType.INVALID, "winners", "blank");
        }
        int issued = links.issue(id, named, signedIn.authority());
        return new IssuedView(issued, links.countWaiting(id));
    }

    @POST
    @Path("winners/{id}/link")
    @RolesAllowed({RoleNames.OPERATOR, RoleNames.MANAGER, RoleNames.SUPPORT})
    @Operation(summary = "End a winner's link and give a new one, which starts blank")
    public ReissuedView reissue(@PathParam("id") UUID id, @Nullable ReissueRequest request) {
        signedIn.within(winners.require(id).divisionId(), RoleNames.OPERATOR, RoleNames.MANAGER, RoleNames.SUPPORT);
        if (request == null || request.channel() == null) {
            throw new Refusal(ProblemType.INVALID, "channel", "blank");
        }
        return new ReissuedView(links.reissue(id, request.channel(), signedIn.authority()));
    }

    /** Ids of winners, or none for all. */
    record IssueRequest(@Nullable List<UUID> winners) {}

    /** @param waiting winners who still have no link that works */
    record IssuedView(int issued, int waiting) {}

    /** How the new link travels. */
    record ReissueRequest(@Nullable LinkChannel channel) {}

    record ReissuedView(UUID link) {}
}
