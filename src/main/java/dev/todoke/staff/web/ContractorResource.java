package dev.todoke.staff.web;

import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.kernel.web.once.Replay;
import dev.todoke.organisation.Contractor;
import dev.todoke.organisation.Contractors;
import dev.todoke.organisation.Divisions;
import dev.todoke.staff.StandingApproval;
import dev.todoke.staff.StandingGrants;
import dev.todoke.staff.StandingTerms;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/divisions/{id}/contractors")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({RoleNames.MANAGER, RoleNames.PRIVACY_OFFICER})
@Tag(name = "contractors")
class ContractorResource {

    private final Divisions divisions;
    private final Contractors contractors;
    private final StandingGrants grants;
    private final SignedIn signedIn;
    private final TodokeClock clock;

    ContractorResource(
            Divisions divisions, Contractors contractors, StandingGrants grants, SignedIn signedIn, TodokeClock clock) {
        this.divisions = divisions;
        this.contractors = contractors;
        this.grants = grants;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Companies that ship for this division")
    public List<ContractorView> list(@PathParam("id") UUID id) {
        within(id);
        return contractors.of(id).stream().map(ContractorView::of).toList();
    }

    @POST
    @Replay(Replay.Kept.ANSWER)
    @RolesAllowed(RoleNames.MANAGER)
    @Operation(summary = "Engage a company")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ContractorView.class)))
    public Response engage(@PathParam("id") UUID id, @NotNull @Valid ContractorRequest request) {
        within(id);
        Contractor made = contractors.engage(id, request.name(), request.since(), signedIn.authority());
        return Response.created(URI.create("/api/v1/divisions/" + id + "/contractors/" + made.id()))
                .entity(ContractorView.of(made))
                .build();
    }

    @DELETE
    @Path("{contractor}")
    @RolesAllowed(RoleNames.MANAGER)
    @Operation(summary = "Give a company no list any more; the row stays")
    @APIResponse(responseCode = "204")
    public void end(@PathParam("id") UUID id, @PathParam("contractor") UUID contractor) {
        within(id);
        contractors.end(id, contractor, signedIn.authority());
    }

    @GET
    @Path("standing")
    @Operation(summary = "Standing approvals and what they used")
    public List<StandingView> standing(@PathParam("id") UUID id) {
        within(id);
        return grants.of(id).stream()
                .map(g -> StandingView.of(g, clock.today()))
                .toList();
    }

    @POST
    @Path("standing")
    @Replay(Replay.Kept.ANSWER)
    @RolesAllowed(RoleNames.MANAGER)
    @Operation(summary = "Ask a second person for a standing approval, at most 30 days")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = StandingView.class)))
    public Response ask(@PathParam("id") UUID id, @NotNull @Valid StandingRequest request) {
        within(id);
        StandingApproval made = grants.request(
                id,
                new StandingTerms(request.contractor(), request.layout(), request.rowsADay(), request.endsOn()),
                signedIn.authority());
        return Response.created(URI.create("/api/v1/divisions/" + id + "/contractors/standing/" + made.id()))
                .entity(StandingView.of(made, clock.today()))
                .build();
    }

    @DELETE
    @Path("standing/{standing}")
    @Operation(summary = "Stop a standing approval at once")
    @APIResponse(responseCode = "204")
    public void revoke(@PathParam("id") UUID id, @PathParam("standing") UUID standing) {
        within(id);
        grants.revoke(id, standing, signedIn.authority());
    }

    private void within(UUID id) {
        signedIn.within(id);
        divisions.require(id);
    }

    /** A company. */
    record ContractorRequest(@NotNull String name, @NotNull LocalDate since) {}

    /** What is asked for. */
    record StandingRequest(
            @NotNull UUID contractor,
            @NotNull String layout,
            int rowsADay,
            @NotNull LocalDate endsOn) {}

    /** A company. */
    record ContractorView(
            UUID id, String name, LocalDate since, @Nullable LocalDate endedOn) {

        static ContractorView of(Contractor contractor) {
            return new ContractorView(contractor.id(), contractor.name(), contractor.since(), contractor.endedOn());
        }
    }

    /** A standing approval: waiting, in-force, over or revoked. */
    record StandingView(
            UUID id,
            UUID contractor,
            String layout,
            int rowsADay,
            LocalDate endsOn,
            UUID approval,
            UUID requester,
            @Nullable UUID approver,
            String state,
            int usedToday,
            long usedTotal,
            int uses) {

        static StandingView of(StandingApproval row, LocalDate today) {
            return new StandingView(
                    row.id(),
                    row.contractor(),
                    row.layout(),
                    row.rowsADay(),
                    row.endsOn(),
                    row.approval(),
                    row.requester(),
                    row.approver(),
                    row.state(today),
                    row.usedOn(today),
                    row.usedTotal(),
                    row.uses());
        }
    }
}
