package dev.todoke.details.web;

import dev.todoke.details.Details;
import dev.todoke.details.DetailsState;
import dev.todoke.details.Disputes;
import dev.todoke.details.Standing;
import dev.todoke.details.Standings;
import dev.todoke.kernel.AccessReason;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.web.RequestCircumstances;
import dev.todoke.kernel.web.once.Replay;
import dev.todoke.winner.Winner;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/campaigns/{campaign}/winners/{winner}/details")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({RoleNames.SHIPPER, RoleNames.SUPPORT, RoleNames.PRIVACY_OFFICER})
@Tag(name = "details")
class DetailsResource {

    private final WinnerDesk desk;
    private final Details details;
    private final Standings standings;
    private final Disputes disputes;
    private final RequestCircumstances circumstances;

    DetailsResource(
            WinnerDesk desk,
            Details details,
            Standings standings,
            Disputes disputes,
            RequestCircumstances circumstances) {
        this.desk = desk;
        this.details = details;
        this.standings = standings;
        this.disputes = disputes;
        this.circumstances = circumstances;
    }

    /** @param note a few words for the auditor; kept sealed for a year, refused where it looks like somebody's details */
    record OpenRequest(
            @NotNull AccessReason reason, @Nullable String note) {}

    record RecordRequest(@NotNull UUID record) {}

    record CandidateView(UUID record, int candidate, int revision, Instant receivedAt) {}

    record StandingView(UUID winner, DetailsState state, List<CandidateView> candidates) {

        static StandingView of(Standing standing) {
            return new StandingView(
                    standing.winner(),
                    standing.state(),
                    standing.candidates().stream()
                            .map(s -> new CandidateView(s.record(), s.candidate(), s.revision(), s.receivedAt()))
                            .toList());
        }
    }

    @GET
    @Path("standing")
    @RolesAllowed({
        RoleNames.VIEWER,
        RoleNames.OPERATOR,
        RoleNames.SHIPPER,
        RoleNames.MANAGER,
        RoleNames.PRIVACY_OFFICER,
        RoleNames.SUPPORT,
        RoleNames.AUDITOR
    })
    @Operation(summary = "How a winner's details stand; nothing is opened")
    public StandingView standing(@PathParam("campaign") UUID campaign, @PathParam("winner") UUID winner) {
        desk.seen(campaign, winner);
        return StandingView.of(standings.of(winner));
    }

    @POST
    @Operation(summary = "Open one winner's details, all candidates; needs a reason and a step-up, and is logged")
    public List<WinnerDesk.Shown> open(
            @PathParam("campaign") UUID campaign, @PathParam("winner") UUID id, @NotNull @Valid OpenRequest request) {
        Winner winner = desk.opened(campaign, id);
        AccessReason reason = WinnerDesk.reason(request.reason().name());
        circumstances.note(request.note());
        return details.openCandidates(desk.person().authority(), winner.id(), reason).entrySet().stream()
                .map(entry -> WinnerDesk.Shown.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    @POST
    @Replay(Replay.Kept.ANSWER)
    @Path("decision")
    @RolesAllowed({RoleNames.OPERATOR, RoleNames.MANAGER, RoleNames.PRIVACY_OFFICER})
    @Operation(summary = "Two answers are in dispute: keep this one, erase the other")
    public StandingView choose(
            @PathParam("campaign") UUID campaign,
            @PathParam("winner") UUID winner,
            @NotNull @Valid RecordRequest request) {
        desk.decided(campaign, winner);
        disputes.choose(winner, request.record(), desk.person());
        return StandingView.of(standings.of(winner));
    }

    @POST
    @Replay(Replay.Kept.ANSWER)
    @Path("release")
    @RolesAllowed({RoleNames.OPERATOR, RoleNames.MANAGER, RoleNames.PRIVACY_OFFICER})
    @Operation(summary = "Let a quarantined answer go")
    public StandingView release(
            @PathParam("campaign") UUID campaign,
            @PathParam("winner") UUID winner,
            @NotNull @Valid RecordRequest request) {
        desk.decided(campaign, winner);
        disputes.release(winner, request.record(), desk.person());
        return StandingView.of(standings.of(winner));
    }
}
