package dev.todoke.console.web;

import dev.todoke.campaign.Campaign;
import dev.todoke.campaign.CampaignSetup;
import dev.todoke.campaign.Campaigns;
import dev.todoke.channel.SocialAccount;
import dev.todoke.channel.SocialAccounts;
import dev.todoke.console.CampaignFigures;
import dev.todoke.console.CampaignFunnel;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.kernel.web.Flash;
import dev.todoke.kernel.web.FormState;
import dev.todoke.kernel.web.Paging;
import dev.todoke.kernel.web.Slice;
import dev.todoke.organisation.Division;
import dev.todoke.organisation.Divisions;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Path("/desk/campaigns")
@Produces(MediaType.TEXT_HTML)
class CampaignPages {

    private final Campaigns campaigns;
    private final CampaignSetup setup;
    private final CampaignFigures figures;
    private final Divisions divisions;
    private final SocialAccounts accounts;
    private final Paging paging;
    private final SignedIn signedIn;
    private final TodokeClock clock;

    CampaignPages(
            Campaigns campaigns,
            CampaignSetup setup,
            CampaignFigures figures,
            Divisions divisions,
            SocialAccounts accounts,
            Paging paging,
            SignedIn signedIn,
            TodokeClock clock) {
        this.campaigns = campaigns;
        this.setup = setup;
        this.figures = figures;
        this.divisions = divisions;
        this.accounts = accounts;
        this.paging = paging;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @GET
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
        return Templates.list(cards, slice.next(), !editable().isEmpty());
    }

    @GET
    @Path("new")
    @RolesAllowed({RoleNames.OPERATOR, RoleNames.MANAGER})
    public TemplateInstance blank(@QueryParam("division") @Nullable UUID division) {
        List<Division> choices = divisions.of(editable());
        if (division == null && choices.size() != 1) {
            return Templates.which(choices);
        }
        Division chosen = division == null ? choices.get(0) : within(division);
        LocalDate today = clock.today();
        Map<String, String> suggestion = CampaignForm.suggestion(
                chosen,
                accounts.ofDivision(chosen.id()),
                today,
                code -> campaigns.byCode(code).isPresent());
        return form(chosen, FormState.of(suggestion));
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({RoleNames.OPERATOR, RoleNames.MANAGER})
    public Response create(MultivaluedMap<String, String> sent) {
        Division division = within(CampaignForm.id(sent.getFirst("division")));
        FormState form = FormState.of(sent);
        try {
            Campaign campaign = setup.create(CampaignForm.newCampaign(division.id(), form), signedIn.authority());
            return Flash.to("/desk/campaigns/" + campaign.id(), "created");
        } catch (Refusal refusal) {
            if (refusal.type() != ProblemType.INVALID) {
                throw refusal;
            }
            return Response.status(422)
                    .entity(form(division, form.with(refusal)))
                    .build();
        }
    }

    private TemplateInstance form(Division division, FormState form) {
        return Templates.create(division, accounts.ofDivision(division.id()), CampaignForm.PRIZES, form);
    }

    private Division within(UUID division) {
        signedIn.within(division, RoleNames.OPERATOR, RoleNames.MANAGER);
        return divisions.require(division);
    }

    private Set<UUID> editable() {
        return signedIn.divisions(RoleNames.OPERATOR, RoleNames.MANAGER);
    }

    @CheckedTemplate(basePath = "campaigns")
    static class Templates {

        static native TemplateInstance list(List<CampaignCard> cards, @Nullable String next, boolean mayCreate);

        static native TemplateInstance which(List<Division> divisions);

        static native TemplateInstance create(
                Division division, List<SocialAccount> accounts, List<Integer> prizeNumbers, FormState form);

        private Templates() {}
    }
}
