package dev.todoke.console.web;

import dev.todoke.campaign.Campaign;
import dev.todoke.campaign.CampaignSetup;
import dev.todoke.campaign.Campaigns;
import dev.todoke.campaign.LaunchCheck;
import dev.todoke.console.CampaignOverview;
import dev.todoke.console.CampaignProgress;
import dev.todoke.console.OverviewFigures;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.Flash;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@Path("/desk")
@Produces(MediaType.TEXT_HTML)
class OverviewPages {

    private static final Set<String> KNOWN = Set.of(
            "no-purpose",
            "no-retention",
            "no-contact-desk",
            "no-prize",
            "window-past",
            "window-short",
            "no-sender",
            "no-organisation",
            "shipper-without-passkey",
            "no-account",
            "account-without-number");

    private final Campaigns campaigns;
    private final CampaignOverview overview;
    private final CampaignProgress progress;
    private final CampaignSetup setup;
    private final SignedIn signedIn;

    OverviewPages(
            Campaigns campaigns,
            CampaignOverview overview,
            CampaignProgress progress,
            CampaignSetup setup,
            SignedIn signedIn) {
        this.campaigns = campaigns;
        this.overview = overview;
        this.progress = progress;
        this.setup = setup;
        this.signedIn = signedIn;
    }

    @GET
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
    public TemplateInstance show(@PathParam("id") UUID id) {
        Campaign campaign = campaigns.require(id);
        UUID division = campaign.divisionId();
        signedIn.within(division);
        CampaignOverview.View view = overview.of(campaign);
        OverviewFigures figures = progress.of(campaign);
        return Templates.overview(
                campaign,
                view,
                figures,
                OverviewDrawing.of(figures),
                view.findings().stream().map(Check::of).toList(),
                signedIn.divisions(RoleNames.OPERATOR, RoleNames.MANAGER).contains(division));
    }

    @POST
    @Path("campaigns/{id}/open")
    @RolesAllowed({RoleNames.OPERATOR, RoleNames.MANAGER})
    public Response open(@PathParam("id") UUID id) {
        signedIn.within(campaigns.require(id).divisionId(), RoleNames.OPERATOR, RoleNames.MANAGER);
        setup.open(id, signedIn.authority());
        return Flash.to("/desk/campaigns/" + id, "done");
    }

    @POST
    @Path("campaigns/{id}/close")
    @RolesAllowed({RoleNames.OPERATOR, RoleNames.MANAGER})
    public Response close(@PathParam("id") UUID id) {
        signedIn.within(campaigns.require(id).divisionId(), RoleNames.OPERATOR, RoleNames.MANAGER);
        setup.close(id, signedIn.authority());
        return Flash.to("/desk/campaigns/" + id, "done");
    }

    /** A finding of the launch check with the key of its sentence. */
    public record Check(String key, boolean blocks) {

        static Check of(LaunchCheck.Finding finding) {
            String code = KNOWN.contains(finding.code()) ? finding.code() : "other";
            return new Check("check_" + code.replace('-', '_'), finding.blocks());
        }
    }

    @CheckedTemplate(basePath = "campaigns")
    static class Templates {

        static native TemplateInstance overview(
                Campaign campaign,
                CampaignOverview.View view,
                OverviewFigures figures,
                OverviewDrawing drawing,
                List<Check> findings,
                boolean mayChange);

        private Templates() {}
    }
}
