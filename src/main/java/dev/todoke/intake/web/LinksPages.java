package dev.todoke.intake.web;

import dev.todoke.campaign.Campaign;
import dev.todoke.campaign.Campaigns;
import dev.todoke.intake.FormLinks;
import dev.todoke.intake.LinkRevocation;
import dev.todoke.intake.LinkRevocations;
import dev.todoke.intake.Links;
import dev.todoke.intake.RevocationReach;
import dev.todoke.intake.RevocationScope;
import dev.todoke.intake.Stops;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.TodokeClock;
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
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The links of a campaign: how many there are, issuing them, and the one button that stops them all. */
@Path("/desk/campaigns/{id}/links")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({RoleNames.OPERATOR, RoleNames.MANAGER, RoleNames.PRIVACY_OFFICER})
class LinksPages {

    private static final String[] ISSUE = {RoleNames.OPERATOR, RoleNames.MANAGER};
    private static final String[] ROLES = {RoleNames.OPERATOR, RoleNames.MANAGER, RoleNames.PRIVACY_OFFICER};
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(TodokeClock.JAPAN);

    private final Links links;
    private final FormLinks formLinks;
    private final Stops stops;
    private final LinkRevocations revocations;
    private final Campaigns campaigns;
    private final SignedIn signedIn;

    LinksPages(
            Links links,
            FormLinks formLinks,
            Stops stops,
            LinkRevocations revocations,
            Campaigns campaigns,
            SignedIn signedIn) {
        this.links = links;
        this.formLinks = formLinks;
        this.stops = stops;
        this.revocations = revocations;
        this.campaigns = campaigns;
        this.signedIn = signedIn;
    }

    @CheckedTemplate(basePath = "intake")
    static class Templates {
        private Templates() {}

        static native TemplateInstance links(Board board);
    }

    /** What stands on the page. */
    record Board(
            UUID campaign,
            String name,
            boolean hasAccount,
            boolean mayIssue,
            boolean mayWithdraw,
            int waiting,
            long issued,
            long opened,
            long submitted,
            long declined,
            List<Stop> stops) {}

    /** One row that stops links. */
    record Stop(UUID id, String scopeKey, String reachKey, String since, boolean standing) {}

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id) {
        Campaign campaign = within(id);
        FormLinks.Progress live = formLinks.progress(id);
        List<UUID> scopes = new ArrayList<>(List.of(id));
        if (campaign.accountId() != null) {
            scopes.add(campaign.accountId());
        }
        return Templates.links(new Board(
                id,
                campaign.name(),
                campaign.accountId() != null,
                signedIn.divisions(ISSUE).contains(campaign.divisionId()),
                signedIn.divisions(RoleNames.PRIVACY_OFFICER).contains(campaign.divisionId()),
                links.countWaiting(id),
                live.live(),
                live.opened(),
                live.submitted(),
                live.declined(),
                revocations.about(scopes).stream().map(LinksPages::stop).toList()));
    }

    @POST
    @RolesAllowed({RoleNames.OPERATOR, RoleNames.MANAGER})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response issue(@PathParam("id") UUID id) {
        signedIn.within(within(id).divisionId(), ISSUE);
        links.issue(id, List.of(), signedIn.authority());
        return Flash.to(path(id), "done");
    }

    @POST
    @Path("stop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response stop(@PathParam("id") UUID id, @FormParam("scope") @Nullable String scope) {
        Campaign campaign = within(id);
        UUID account = "account".equals(scope) ? campaign.accountId() : null;
        if (account == null && !"campaign".equals(scope)) {
            throw new Refusal(ProblemType.INVALID, "scope", "blank");
        }
        UUID object = account == null ? id : account;
        var kind = account == null ? RevocationScope.CAMPAIGN : RevocationScope.CHANNEL;
        stops.revoke(new LinkRevocation.Target(kind, object, RevocationReach.FIRST_ENTRY), signedIn.authority());
        return Flash.to(path(id), "done");
    }

    @POST
    @Path("stops/{stop}/approval")
    @RolesAllowed(RoleNames.PRIVACY_OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response ask(@PathParam("id") UUID id, @PathParam("stop") UUID stop) {
        withinStop(id, stop);
        stops.askToWithdraw(stop, signedIn.authority());
        return Flash.to(path(id), "requested");
    }

    @POST
    @Path("stops/{stop}/withdrawal")
    @RolesAllowed(RoleNames.PRIVACY_OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response withdraw(@PathParam("id") UUID id, @PathParam("stop") UUID stop) {
        withinStop(id, stop);
        stops.withdraw(stop, signedIn.authority());
        return Flash.to(path(id), "undone");
    }

    private Campaign within(UUID id) {
        Campaign campaign = campaigns.require(id);
        signedIn.within(campaign.divisionId(), ROLES);
        return campaign;
    }

    private void withinStop(UUID id, UUID stop) {
        UUID division = within(id).divisionId();
        signedIn.within(division, RoleNames.PRIVACY_OFFICER);
        if (!stops.require(stop).divisionId().equals(division)) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
    }

    private static Stop stop(LinkRevocation row) {
        String scope = switch (row.scopeKind()) {
            case CHANNEL -> "scopeChannel";
            case CAMPAIGN -> "scopeCampaign";
            case WINNER -> "scopeWinner";
            case LINK -> "scopeLink";
        };
        String reach = row.reach() == RevocationReach.FIRST_ENTRY ? "reachFirstEntry" : "reachEverything";
        return new Stop(row.id(), scope, reach, TIME.format(row.revokedAt()), row.withdrawnAt() == null);
    }

    private static String path(UUID campaign) {
        return "/desk/campaigns/" + campaign + "/links";
    }
}
