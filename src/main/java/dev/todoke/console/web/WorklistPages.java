package dev.todoke.console.web;

import dev.todoke.campaign.Campaign;
import dev.todoke.campaign.Campaigns;
import dev.todoke.console.Worklist;
import dev.todoke.kernel.AccessReason;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.TodokeSettings;
import dev.todoke.kernel.web.Flash;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Path("/desk/campaigns/{id}/worklist")
@Produces(MediaType.TEXT_HTML)
class WorklistPages {

    static final List<Reason> REASONS =
            Worklist.REASONS.stream().map(Reason::of).toList();
    private static final Set<String> SIZES = Set.of("20", "50", "100");

    private final Campaigns campaigns;
    private final Worklist worklist;
    private final TodokeSettings settings;
    private final SignedIn signedIn;

    WorklistPages(Campaigns campaigns, Worklist worklist, TodokeSettings settings, SignedIn signedIn) {
        this.campaigns = campaigns;
        this.worklist = worklist;
        this.settings = settings;
        this.signedIn = signedIn;
    }

    @GET
    @RolesAllowed(RoleNames.OPERATOR)
    public TemplateInstance show(@PathParam("id") UUID id) {
        return page(within(id), List.of());
    }

    /** Answers with the page itself: what was opened may stand in no address, so there is nothing to redirect to. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(RoleNames.OPERATOR)
    public TemplateInstance open(
            @PathParam("id") UUID id,
            @FormParam("reason") @Nullable String reason,
            @FormParam("size") @Nullable String size) {
        Campaign campaign = within(id);
        Reason chosen = REASONS.stream()
                .filter(known -> known.value().equals(reason))
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemType.INVALID, "reason", "blank"));
        if (size == null || !SIZES.contains(size)) {
            throw new Refusal(ProblemType.INVALID, "size", "out-of-range");
        }
        List<Worklist.Entry> entries =
                worklist.open(id, Integer.parseInt(size), AccessReason.valueOf(chosen.value()), signedIn.authority());
        return page(campaign, entries);
    }

    @POST
    @Path("told")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(RoleNames.OPERATOR)
    public Response told(@PathParam("id") UUID id, @FormParam("link") List<String> links) {
        within(id);
        worklist.told(id, links.stream().map(CampaignForm::id).collect(Collectors.toSet()), signedIn.authority());
        return Flash.to("/desk/campaigns/" + id + "/worklist", "saved");
    }

    private TemplateInstance page(Campaign campaign, List<Worklist.Entry> entries) {
        String door = settings.door().url().toString();
        return Templates.worklist(campaign, entries, worklist.waiting(campaign.id()), REASONS, door);
    }

    private Campaign within(UUID id) {
        Campaign campaign = campaigns.require(id);
        signedIn.within(campaign.divisionId(), RoleNames.OPERATOR);
        return campaign;
    }

    /** A reason to choose. */
    public record Reason(String value, String label) {

        static Reason of(AccessReason reason) {
            return new Reason(reason.name(), "reason_" + reason.name());
        }
    }

    @CheckedTemplate(basePath = "campaigns")
    static class Templates {

        static native TemplateInstance worklist(
                Campaign campaign, List<Worklist.Entry> entries, long waiting, List<Reason> reasons, String door);

        private Templates() {}
    }
}
