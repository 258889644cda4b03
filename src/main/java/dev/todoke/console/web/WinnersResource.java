package dev.todoke.console.web;

import dev.todoke.campaign.Campaigns;
import dev.todoke.console.AwardState;
import dev.todoke.console.WinnersTable;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.TokenScopes;
import dev.todoke.kernel.web.ForTokens;
import dev.todoke.kernel.web.Paging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/campaigns/{id}/winners")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "winners")
class WinnersResource {

    private final Campaigns campaigns;
    private final WinnersTable table;
    private final Paging paging;
    private final SignedIn signedIn;

    WinnersResource(Campaigns campaigns, WinnersTable table, Paging paging, SignedIn signedIn) {
        this.campaigns = campaigns;
        this.table = table;
        this.paging = paging;
        this.signedIn = signedIn;
    }

    @GET
    @ForTokens(TokenScopes.WINNERS_READ)
    @RolesAllowed({
        RoleNames.VIEWER,
        RoleNames.OPERATOR,
        RoleNames.SHIPPER,
        RoleNames.MANAGER,
        RoleNames.PRIVACY_OFFICER,
        RoleNames.SUPPORT,
        RoleNames.AUDITOR
    })
    @Operation(summary = "Awards of a campaign with reference, prize, state and days; nothing personal")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WinnersPage.class)))
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after,
            @Context UriInfo uri) {
        signedIn.within(campaigns.require(id).divisionId());
        int most = Paging.limit(limit);
        List<WinnersTable.Row> rows = table.rows(id, state(state), paging.after(after), most + 1);
        return Paging.answer(paging.slice(rows, most, row -> row, WinnersTable.Row::award), uri);
    }

    /** The state that an address names; null for none. */
    static @Nullable AwardState state(@Nullable String code) {
        if (code == null || code.isEmpty()) {
            return null;
        }
        try {
            return AwardState.valueOf(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Refusal(ProblemType.INVALID, "state", "unknown");
        }
    }

    /** A page of awards. */
    record WinnersPage(
            List<WinnersTable.Row> items, @Nullable String next) {}
}
