package dev.todoke.details.web;

import dev.todoke.campaign.Campaign;
import dev.todoke.campaign.Campaigns;
import dev.todoke.details.Details;
import dev.todoke.details.DetailsState;
import dev.todoke.details.Disputes;
import dev.todoke.details.Standing;
import dev.todoke.details.Standings;
import dev.todoke.kernel.AccessReason;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.StepUpNeeded;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.kernel.web.Flash;
import dev.todoke.kernel.web.OpenWork;
import dev.todoke.kernel.web.RequestCircumstances;
import dev.todoke.kernel.web.ToStepUp;
import dev.todoke.winner.Award;
import dev.todoke.winner.Awards;
import dev.todoke.winner.Winner;
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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** One winner's page. Until somebody says why and proves presence, nothing personal is in it, not even hidden. */
@Path("/desk/campaigns/{campaign}/winners/{winner}")
@Produces(MediaType.TEXT_HTML)
class WinnerPages {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(TodokeClock.JAPAN);

    private final WinnerDesk desk;
    private final Campaigns campaigns;
    private final Awards awards;
    private final Details details;
    private final Standings standings;
    private final Disputes disputes;
    private final RequestCircumstances circumstances;
    private final TodokeClock clock;

    WinnerPages(
            WinnerDesk desk,
            Campaigns campaigns,
            Awards awards,
            Details details,
            Standings standings,
            Disputes disputes,
            RequestCircumstances circumstances,
            TodokeClock clock) {
        this.desk = desk;
        this.campaigns = campaigns;
        this.awards = awards;
        this.details = details;
        this.standings = standings;
        this.disputes = disputes;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "details")
    static class Templates {
        private Templates() {}

        static native TemplateInstance winner(Card card);
    }

    /** What the page shows. */
    record Card(
            Campaign campaign,
            UUID winner,
            List<String> references,
            DetailsState state,
            List<Candidate> candidates,
            List<WinnerDesk.Shown> shown,
            boolean mayOpen,
            boolean mayDecide,
            boolean mayAudit,
            @Nullable OpenWork open) {

        public String stateKey() {
            return "state_" + state.name();
        }

        public boolean disputed() {
            return state == DetailsState.DISPUTED;
        }

        public boolean quarantined() {
            return state == DetailsState.QUARANTINED;
        }

        public List<String> reasons() {
            return WinnerDesk.REASONS.stream().map(AccessReason::name).toList();
        }
    }

    /** One answer, told by when it came. */
    record Candidate(UUID record, int number, String receivedAt, int revision) {}

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
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("campaign") UUID campaign, @PathParam("winner") UUID id) {
        return page(desk.seen(campaign, id), List.of());
    }

    @POST
    @Path("details")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({RoleNames.SHIPPER, RoleNames.SUPPORT, RoleNames.PRIVACY_OFFICER})
    @Operation(hidden = true)
    public Response open(
            @PathParam("campaign") UUID campaign,
            @PathParam("winner") UUID id,
            @FormParam("reason") @Nullable String reason,
            @FormParam("note") @Nullable String note) {
        Winner winner = desk.opened(campaign, id);
        circumstances.note(note);
        AccessReason why = WinnerDesk.reason(reason);
        try {
            List<WinnerDesk.Shown> shown =
                    details.openCandidates(desk.person().authority(), id, why).entrySet().stream()
                            .map(entry -> WinnerDesk.Shown.of(entry.getKey(), entry.getValue()))
                            .toList();
            // Without JavaScript too, what is shown goes away when its half hour is over.
            OpenWork open = open(winner);
            return Response.ok(page(winner, shown))
                    .header("Refresh", (open == null ? 0 : open.left()) + ";url=" + path(campaign, id))
                    .build();
        } catch (StepUpNeeded needed) {
            return ToStepUp.from(needed, path(campaign, id));
        }
    }

    @POST
    @Path("decision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({RoleNames.OPERATOR, RoleNames.MANAGER, RoleNames.PRIVACY_OFFICER})
    @Operation(hidden = true)
    public Response choose(
            @PathParam("campaign") UUID campaign,
            @PathParam("winner") UUID id,
            @FormParam("record") @Nullable String record) {
        desk.decided(campaign, id);
        disputes.choose(id, record(record), desk.person());
        return Flash.to(path(campaign, id), "done");
    }

    @POST
    @Path("release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({RoleNames.OPERATOR, RoleNames.MANAGER, RoleNames.PRIVACY_OFFICER})
    @Operation(hidden = true)
    public Response release(
            @PathParam("campaign") UUID campaign,
            @PathParam("winner") UUID id,
            @FormParam("record") @Nullable String record) {
        desk.decided(campaign, id);
        disputes.release(id, record(record), desk.person());
        return Flash.to(path(campaign, id), "done");
    }

    private TemplateInstance page(Winner winner, List<WinnerDesk.Shown> shown) {
        Standing standing = standings.of(winner.id());
        List<Candidate> candidates = standing.candidates().stream()
                .map(s -> new Candidate(s.record(), s.candidate(), TIME.format(s.receivedAt()), s.revision()))
                .toList();
        return Templates.winner(new Card(
                campaigns.require(winner.campaignId()),
                winner.id(),
                awards.ofWinner(winner.id()).stream().map(Award::reference).toList(),
                standing.state(),
                candidates,
                shown,
                desk.mayOpen(winner),
                desk.mayDecide(winner),
                desk.mayAudit(winner),
                open(winner)));
    }

    private @Nullable OpenWork open(Winner winner) {
        return OpenWork.of(
                desk.person(),
                details.operation(winner.campaignId(), Set.of(winner.id())),
                path(winner.campaignId(), winner.id()),
                clock.now());
    }

    private static UUID record(@Nullable String text) {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(ProblemType.INVALID, "record", "blank");
        }
    }

    private static String path(UUID campaign, UUID winner) {
        return "/desk/campaigns/" + campaign + "/winners/" + winner;
    }
}
