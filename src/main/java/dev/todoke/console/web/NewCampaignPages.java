package dev.todoke.console.web;

import dev.todoke.campaign.Campaign;
import dev.todoke.campaign.CampaignSetup;
import dev.todoke.campaign.Campaigns;
import dev.todoke.channel.SocialAccount;
import dev.todoke.channel.SocialAccounts;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.kernel.web.Flash;
import dev.todoke.kernel.web.FormAnswer;
import dev.todoke.kernel.web.FormState;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Path("/desk/campaigns/new")
@Produces(MediaType.TEXT_HTML)
class NewCampaignPages {

    private final Campaigns campaigns;
    private final CampaignSetup setup;
    private final Divisions divisions;
    private final SocialAccounts accounts;
    private final SignedIn signedIn;
    private final TodokeClock clock;

    NewCampaignPages(
            Campaigns campaigns,
            CampaignSetup setup,
            Divisions divisions,
            SocialAccounts accounts,
            SignedIn signedIn,
            TodokeClock clock) {
        this.campaigns = campaigns;
        this.setup = setup;
        this.divisions = divisions;
        this.accounts = accounts;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({RoleNames.OPERATOR, RoleNames.MANAGER})
    public TemplateInstance blank(@QueryParam("division") @Nullable UUID division) {
        List<Division> choices = divisions.of(signedIn.divisions(RoleNames.OPERATOR, RoleNames.MANAGER));
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
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({RoleNames.OPERATOR, RoleNames.MANAGER})
    public Response create(MultivaluedMap<String, String> sent) {
        Division division = within(CampaignForm.id(sent.getFirst("division")));
        FormState form = FormState.of(sent);
        return FormAnswer.of(
                form,
                () -> {
                    Campaign campaign =
                            setup.create(CampaignForm.newCampaign(division.id(), form), signedIn.authority());
                    return Flash.to("/desk/campaigns/" + campaign.id(), "created");
                },
                again -> form(division, again));
    }

    private TemplateInstance form(Division division, FormState form) {
        return Templates.create(division, accounts.ofDivision(division.id()), CampaignForm.PRIZES, form);
    }

    private Division within(UUID division) {
        signedIn.within(division, RoleNames.OPERATOR, RoleNames.MANAGER);
        return divisions.require(division);
    }

    @CheckedTemplate(basePath = "campaigns")
    static class Templates {

        static native TemplateInstance which(List<Division> divisions);

        static native TemplateInstance create(
                Division division, List<SocialAccount> accounts, List<Integer> prizeNumbers, FormState form);

        private Templates() {}
    }
}
