package dev.todoke.console.web;

import dev.todoke.campaign.Campaign;
import dev.todoke.campaign.Campaigns;
import dev.todoke.console.WinnersList;
import dev.todoke.console.WinnersTable;
import dev.todoke.console.Worklist;
import dev.todoke.console.web.WinnersBoard.Board;
import dev.todoke.kernel.AccessReason;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.winner.ContactData;
import dev.todoke.winner.Contacts;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The winners table. What it shows stands in its address; who the winners are is shown only when somebody says why. */
@Path("/desk/campaigns/{id}/winners")
@Produces(MediaType.TEXT_HTML)
class WinnersPages {

    private static final String[] CHANGE = {
        RoleNames.OPERATOR, RoleNames.MANAGER, RoleNames.SHIPPER, RoleNames.PRIVACY_OFFICER
    };

    private final Campaigns campaigns;
    private final WinnersBoard board;
    private final Contacts contacts;
    private final SignedIn signedIn;

    WinnersPages(Campaigns campaigns, WinnersBoard board, Contacts contacts, SignedIn signedIn) {
        this.campaigns = campaigns;
        this.board = board;
        this.contacts = contacts;
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
    public TemplateInstance show(
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("before") @Nullable String before,
            @Context UriInfo uri) {
        Campaign campaign = campaigns.require(id);
        signedIn.within(campaign.divisionId());
        WinnersAddress address = WinnersAddress.of(id, uri.getQueryParameters());
        return page(campaign, address, board.slice(address, after, before), Map.of());
    }

    /** The same page with handles. Answered to the form itself: what was opened may stand in no address. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(RoleNames.OPERATOR)
    public TemplateInstance handles(
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("before") @Nullable String before,
            @FormParam("reason") @Nullable String reason,
            @Context UriInfo uri) {
        Campaign campaign = campaigns.require(id);
        signedIn.within(campaign.divisionId(), RoleNames.OPERATOR);
        AccessReason why = Worklist.REASONS.stream()
                .filter(known -> known.name().equals(reason))
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemType.INVALID, "reason", "blank"));
        WinnersAddress address = WinnersAddress.of(id, uri.getQueryParameters());
        WinnersList.Slice slice = board.slice(address, after, before);
        List<UUID> winners =
                slice.rows().stream().map(WinnersTable.Row::winner).distinct().toList();
        return page(campaign, address, slice, contacts.open(signedIn.authority(), id, winners, why));
    }

    private TemplateInstance page(
            Campaign campaign, WinnersAddress address, WinnersList.Slice slice, Map<UUID, ContactData> opened) {
        return Templates.winners(
                board.of(campaign, address, slice, opened),
                has(campaign, RoleNames.OPERATOR),
                has(campaign, CHANGE),
                WorklistPages.REASONS);
    }

    private boolean has(Campaign campaign, String... roles) {
        return signedIn.divisions(roles).contains(campaign.divisionId());
    }

    @CheckedTemplate(basePath = "campaigns")
    static class Templates {

        static native TemplateInstance winners(
                Board board, boolean mayOpen, boolean mayChange, List<WorklistPages.Reason> reasons);

        private Templates() {}
    }
}
