package dev.todoke.console.web;

import dev.todoke.campaign.Campaign;
import dev.todoke.campaign.CampaignSetup;
import dev.todoke.campaign.Campaigns;
import dev.todoke.campaign.Prize;
import dev.todoke.campaign.PrizeKeeping;
import dev.todoke.campaign.Prizes;
import dev.todoke.campaign.Purpose;
import dev.todoke.campaign.PurposeText;
import dev.todoke.campaign.PurposeTexts;
import dev.todoke.channel.SocialAccount;
import dev.todoke.channel.SocialAccounts;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.Flash;
import dev.todoke.kernel.web.FormAnswer;
import dev.todoke.kernel.web.FormState;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Path("/desk/campaigns/{id}/settings")
@Produces(MediaType.TEXT_HTML)
class SettingsPages {

    private final Campaigns campaigns;
    private final Prizes prizes;
    private final PurposeTexts purposes;
    private final SocialAccounts accounts;
    private final CampaignSetup setup;
    private final PrizeKeeping keeping;
    private final SignedIn signedIn;

    SettingsPages(
            Campaigns campaigns,
            Prizes prizes,
            PurposeTexts purposes,
            SocialAccounts accounts,
            CampaignSetup setup,
            PrizeKeeping keeping,
            SignedIn signedIn) {
        this.campaigns = campaigns;
        this.prizes = prizes;
        this.purposes = purposes;
        this.accounts = accounts;
        this.setup = setup;
        this.keeping = keeping;
        this.signedIn = signedIn;
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
    public TemplateInstance show(@PathParam("id") UUID id) {
        Campaign campaign = campaigns.require(id);
        signedIn.within(campaign.divisionId());
        PurposeText purpose = purposes.current(id).orElse(null);
        return page(campaign, purpose, FormState.of(CampaignForm.settings(campaign, Optional.ofNullable(purpose))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({RoleNames.OPERATOR, RoleNames.MANAGER})
    public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        return saved(
                id,
                sent,
                form -> setup.describe(id, FormAnswer.version(form), CampaignForm.profile(form), signedIn.authority()));
    }

    @POST
    @Path("prizes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({RoleNames.OPERATOR, RoleNames.MANAGER})
    public Response addPrize(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        return saved(id, sent, form -> {
            setup.addPrize(
                    id,
                    code -> CampaignForm.prize(form, code, "prizeName", "prizeLabel", "prizePhone", "prizeEmail"),
                    signedIn.authority());
        });
    }

    @POST
    @Path("prizes/{prize}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({RoleNames.OPERATOR, RoleNames.MANAGER})
    public Response changePrize(
            @PathParam("id") UUID id, @PathParam("prize") UUID prize, MultivaluedMap<String, String> sent) {
        return saved(id, sent, form -> {
            String code = prizes.require(prize).code();
            keeping.change(
                    id,
                    prize,
                    FormAnswer.version(form, "editVersion"),
                    CampaignForm.prize(form, code, "editName", "editLabel", "editPhone", "editEmail"),
                    signedIn.authority());
        });
    }

    @POST
    @Path("prizes/{prize}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({RoleNames.OPERATOR, RoleNames.MANAGER})
    public Response removePrize(
            @PathParam("id") UUID id, @PathParam("prize") UUID prize, MultivaluedMap<String, String> sent) {
        signedIn.within(campaigns.require(id).divisionId(), RoleNames.OPERATOR, RoleNames.MANAGER);
        FormState form = FormState.of(sent);
        keeping.remove(id, prize, FormAnswer.version(form, "editVersion"), signedIn.authority());
        return Flash.to("/desk/campaigns/" + id + "/settings", "done");
    }

    @POST
    @Path("purpose")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({RoleNames.OPERATOR, RoleNames.MANAGER})
    public Response wordPurpose(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        return saved(
                id,
                sent,
                form -> setup.wordPurpose(
                        id, new Purpose(form.value("purposeJa"), form.value("purposeEn")), signedIn.authority()));
    }

    private Response saved(UUID id, MultivaluedMap<String, String> sent, Change change) {
        Campaign campaign = campaigns.require(id);
        signedIn.within(campaign.divisionId(), RoleNames.OPERATOR, RoleNames.MANAGER);
        PurposeText purpose = purposes.current(id).orElse(null);
        Map<String, String> values = new HashMap<>(CampaignForm.settings(campaign, Optional.ofNullable(purpose)));
        if (sent.containsKey("prizeName")) {
            // A box that was unticked is not sent at all; what the blank form suggests must not tick it again.
            values.remove("prizePhone");
        }
        sent.forEach((name, all) -> values.put(name, all.isEmpty() ? "" : all.get(0)));
        FormState form = FormState.of(values);
        return FormAnswer.of(
                form,
                () -> {
                    change.make(form);
                    return Flash.to("/desk/campaigns/" + id + "/settings", "saved");
                },
                again -> page(campaign, purpose, again));
    }

    private TemplateInstance page(Campaign campaign, @Nullable PurposeText purpose, FormState form) {
        return Templates.settings(
                campaign,
                accounts.ofDivision(campaign.divisionId()),
                prizes.ofCampaign(campaign.id()),
                purpose == null ? 0 : purpose.version(),
                form);
    }

    private interface Change {
        void make(FormState form);
    }

    @CheckedTemplate(basePath = "campaigns")
    static class Templates {

        static native TemplateInstance settings(
                Campaign campaign,
                List<SocialAccount> accounts,
                List<Prize> prizes,
                int purposeVersion,
                FormState form);

        private Templates() {}
    }
}
