package dev.todoke.intake.web;

import dev.todoke.campaign.Campaigns;
import dev.todoke.intake.Links;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.TokenScopes;
import dev.todoke.kernel.web.ForTokens;
import dev.todoke.kernel.web.once.Replay;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/campaigns/{id}/links")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "links")
class LinksResource {

    private final Links links;
    private final Campaigns campaigns;
    private final SignedIn signedIn;

    LinksResource(Links links, Campaigns campaigns, SignedIn signedIn) {
        this.links = links;
        this.campaigns = campaigns;
        this.signedIn = signedIn;
    }

    @POST
    @ForTokens(TokenScopes.LINKS_WRITE)
    @Replay(Replay.Kept.ANSWER)
    @RolesAllowed({RoleNames.OPERATOR, RoleNames.MANAGER})
    @Operation(
            summary = "Give a link to every winner who has none that works",
            description = "Without a body, or with no winners named, to all of the campaign. Twice is once.")
    public IssuedView issue(@PathParam("id") UUID id, @RequestBody(required = false) @Nullable IssueRequest request) {
        signedIn.within(campaigns.require(id).divisionId(), RoleNames.OPERATOR, RoleNames.MANAGER);
        List<UUID> named = request == null || request.winners() == null ? List.of() : request.winners();
        if (named.stream().anyMatch(Objects::isNull)) {
            throw new Refusal(ProblemType.INVALID, "winners", "blank");
        }
        int issued = links.issue(id, named, signedIn.authority());
        return new IssuedView(issued, links.countWaiting(id));
    }

    /** Ids of winners, or none for all. */
    record IssueRequest(@Nullable List<UUID> winners) {}

    /** @param waiting winners who still have no link that works */
    record IssuedView(int issued, int waiting) {}
}
