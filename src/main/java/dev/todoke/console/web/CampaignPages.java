package dev.todoke.console.web;

import dev.todoke.campaign.Campaign;
import dev.todoke.campaign.Campaigns;
import dev.todoke.console.CampaignFigures;
import dev.todoke.console.CampaignFunnel;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.kernel.web.Paging;
import dev.todoke.kernel.web.Slice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Path("/desk")
@Produces(MediaType.TEXT_HTML)
class CampaignPages {

    private final Campaigns campaigns;
    private final CampaignFigures figures;
    private final Paging paging;
    private final SignedIn signedIn;
    private final TodokeClock clock;

    CampaignPages(Campaigns campaigns, CampaignFigures figures, Paging paging, SignedIn signedIn, TodokeClock clock) {
        this.campaigns = campaigns;
        this.figures = figures;
        this.paging = paging;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @GET
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
    public TemplateInstance list(@QueryParam("after") @Nullable String after) {
        List<Campaign> rows = campaigns.ofDivisions(signedIn.divisions(), paging.after(after), Paging.DEFAULT + 1);
        Slice<Campaign> slice = paging.slice(rows, Paging.DEFAULT, row -> row, Campaign::id);
        Map<UUID, CampaignFunnel> funnels =
                figures.of(slice.items().stream().map(Campaign::id).toList());
        List<CampaignCard> cards = slice.items().stream()
                .map(c -> CampaignCard.of(c, funnels.getOrDefault(c.id(), CampaignFunnel.EMPTY), clock.today()))
                .toList();
        return Templates.list(
                cards,
                slice.next(),
                !signedIn.divisions(RoleNames.OPERATOR, RoleNames.MANAGER).isEmpty());
    }

    @CheckedTemplate(basePath = "campaigns")
    static class Templates {

        static native TemplateInstance list(List<CampaignCard> cards, @Nullable String next, boolean mayCreate);

        private Templates() {}
    }
}
