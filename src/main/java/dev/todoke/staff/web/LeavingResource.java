package dev.todoke.staff.web;

import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.staff.ApiToken;
import dev.todoke.staff.Leaving;
import dev.todoke.staff.RegisteredBrowser;
import dev.todoke.staff.StaffSession;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/staff/{id}/reach")
@RolesAllowed(RoleNames.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "staff")
class LeavingResource {

    private final Leaving leaving;
    private final SignedIn signedIn;

    LeavingResource(Leaving leaving, SignedIn signedIn) {
        this.leaving = leaving;
        this.signedIn = signedIn;
    }

    @GET
    @Operation(summary = "What somebody could open, for when they leave")
    public ReachView read(@PathParam("id") UUID id) {
        return ReachView.of(leaving.of(id, signedIn.authority()));
    }

    @DELETE
    @Path("sessions")
    @Operation(summary = "End all sessions of somebody")
    @APIResponse(responseCode = "204")
    public void endSessions(@PathParam("id") UUID id) {
        leaving.endSessions(id, signedIn.authority());
    }

    /** A list that was fetched. */
    record FetchedView(@Nullable UUID list, @Nullable UUID division, Instant at, long rows) {}

    /** A role, by division; without one it spans the instance. */
    record HeldView(String role, UUID division) {}

    /** Ids and counts; nothing is opened to tell it. */
    record ReachView(
            UUID member,
            boolean disabled,
            List<HeldView> roles,
            List<UUID> sessions,
            List<UUID> browsers,
            int passkeys,
            List<UUID> tokens,
            List<FetchedView> fetched,
            long approvals,
            long stepUps) {
        static ReachView of(Leaving.Reach r) {
            return new ReachView(
                    r.person().id(),
                    r.person().isDisabled(),
                    r.roles().stream()
                            .map(g -> new HeldView(g.role(), g.where()))
                            .toList(),
                    r.sessions().stream().map(StaffSession::id).toList(),
                    r.browsers().stream().map(RegisteredBrowser::id).toList(),
                    r.passkeys(),
                    r.tokens().stream().map(ApiToken::id).toList(),
                    r.fetched().stream()
                            .map(l -> new FetchedView(
                                    l.object(), l.division(), l.at(), l.counts().getOrDefault("rows", 0L)))
                            .toList(),
                    r.approvals(),
                    r.stepUps());
        }
    }
}
