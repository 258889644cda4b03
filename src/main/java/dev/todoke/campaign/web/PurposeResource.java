package dev.todoke.campaign.web;

import dev.todoke.campaign.CampaignSetup;
import dev.todoke.campaign.Campaigns;
import dev.todoke.campaign.Purpose;
import dev.todoke.campaign.PurposeText;
import dev.todoke.campaign.PurposeTexts;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.TokenScopes;
import dev.todoke.kernel.web.ForTokens;
import dev.todoke.kernel.web.MatchOnceThere;
import dev.todoke.kernel.web.VersionTag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/campaigns/{id}/purpose")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "campaigns")
class PurposeResource {

    private final Campaigns campaigns;
    private final PurposeTexts purposes;
    private final CampaignSetup setup;
    private final SignedIn signedIn;

    PurposeResource(Campaigns campaigns, PurposeTexts purposes, CampaignSetup setup, SignedIn signedIn) {
        this.campaigns = campaigns;
        this.purposes = purposes;
        this.setup = setup;
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
    @Operation(summary = "The purpose of use as winners read it now")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PurposeView.class)))
    public Response purpose(@PathParam("id") UUID id) {
        within(id);
        PurposeText text = purposes.current(id).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
        return VersionTag.ok(PurposeView.of(text), text.version());
    }

    @PUT
    @RolesAllowed({RoleNames.OPERATOR, RoleNames.MANAGER})
    @Operation(summary = "Word the purpose anew: a new version; If-Match is required once there is one")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PurposeView.class)))
    @MatchOnceThere
    public Response wordPurpose(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull PurposeRequest request) {
        within(id, RoleNames.OPERATOR, RoleNames.MANAGER);
        PurposeText current = purposes.current(id).orElse(null);
        if (current != null && VersionTag.required(ifMatch) != current.version()) {
            throw new Refusal(ProblemType.PRECONDITION_FAILED);
        }
        PurposeText text = setup.wordPurpose(id, new Purpose(request.ja(), request.en()), signedIn.authority());
        return VersionTag.ok(PurposeView.of(text), text.version());
    }

    private void within(UUID id, String... roles) {
        signedIn.within(campaigns.require(id).divisionId(), roles);
    }

    /** A purpose of use in both languages. */
    record PurposeRequest(String ja, String en) {}

    /** One version of the purpose of use. */
    record PurposeView(int version, String ja, String en, Instant at) {

        static PurposeView of(PurposeText text) {
            return new PurposeView(text.version(), text.ja(), text.en(), text.at());
        }
    }
}
