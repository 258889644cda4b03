package dev.todoke.intake.web;

import dev.todoke.intake.LinkChannel;
import dev.todoke.intake.Links;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.once.Replay;
import dev.todoke.winner.Winners;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/winners/{id}/link")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "links")
class WinnerLinkResource {

    private final Links links;
    private final Winners winners;
    private final SignedIn signedIn;

    WinnerLinkResource(Links links, Winners winners, SignedIn signedIn) {
        this.links = links;
        this.winners = winners;
        this.signedIn = signedIn;
    }

    @POST
    @Replay(Replay.Kept.ANSWER)
    @RolesAllowed({RoleNames.OPERATOR, RoleNames.MANAGER})
    @Operation(summary = "End a winner's link and give a new one, which starts blank")
    public ReissuedView reissue(@PathParam("id") UUID id, @Nullable ReissueRequest request) {
        signedIn.within(winners.require(id).divisionId(), RoleNames.OPERATOR, RoleNames.MANAGER);
        if (request == null || request.channel() == null) {
            throw new Refusal(ProblemType.INVALID, "channel", "blank");
        }
        return new ReissuedView(links.reissue(id, request.channel(), signedIn.authority()));
    }

    /** How the new link travels. */
    record ReissueRequest(@Nullable LinkChannel channel) {}

    record ReissuedView(UUID link) {}
}
