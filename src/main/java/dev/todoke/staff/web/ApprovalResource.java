package dev.todoke.staff.web;

import dev.todoke.kernel.Approvals;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.kernel.web.once.Replay;
import dev.todoke.staff.Approval;
import dev.todoke.staff.RequestedApprovals;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/approvals")
@RolesAllowed({
    RoleNames.MANAGER,
    RoleNames.PRIVACY_OFFICER,
    RoleNames.CLIENT_OFFICER,
    RoleNames.OPERATOR,
    RoleNames.SHIPPER,
    RoleNames.SUPPORT,
    RoleNames.ADMIN
})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "staff")
class ApprovalResource {

    private final RequestedApprovals approvals;
    private final SignedIn signedIn;
    private final TodokeClock clock;

    ApprovalResource(RequestedApprovals approvals, SignedIn signedIn, TodokeClock clock) {
        this.approvals = approvals;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "What you asked for and what waits for your yes")
    public List<ApprovalView> list() {
        return approvals.waiting(signedIn.member()).stream().map(this::view).toList();
    }

    @GET
    @Path("asked")
    @Operation(summary = "What you asked for in the last week and where it stands")
    public List<ApprovalView> asked() {
        return approvals.askedBy(signedIn.member()).stream().map(this::view).toList();
    }

    @POST
    @Replay(Replay.Kept.ANSWER)
    @Path("{id}/approve")
    @Operation(summary = "Say yes to another person's request")
    @APIResponse(responseCode = "204")
    public void approve(@PathParam("id") UUID id, @QueryParam("reason") Approval.@Nullable Reason reason) {
        approvals.approve(signedIn.authority(), id, reason == null ? Approval.Reason.AS_PLANNED : reason);
    }

    @POST
    @Replay(Replay.Kept.ANSWER)
    @Path("{id}/decline")
    @Operation(summary = "Say no to another person's request; the asker sees the reason")
    @APIResponse(responseCode = "204")
    public void decline(@PathParam("id") UUID id, @NotNull @Valid DeclineRequest request) {
        approvals.decline(signedIn.authority(), id, request.reason());
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Take back what you asked for, while it was not used")
    @APIResponse(responseCode = "204")
    public void withdraw(@PathParam("id") UUID id) {
        approvals.withdraw(signedIn.authority(), id);
    }

    /** Why not: NOT_NEEDED, WRONG_CONTENT, WRONG_TIME or ASK_ME. */
    record DeclineRequest(@NotNull Approval.Reason reason) {}

    private ApprovalView view(Approval approval) {
        return ApprovalView.of(approval, approval.state(clock.now()));
    }

    /** One request. */
    record ApprovalView(
            UUID id,
            OperationCode operation,
            UUID division,
            UUID object,
            int rows,
            UUID requester,
            Instant requestedAt,
            Instant expiresAt,
            Approvals.State state,
            Approval.@Nullable Reason reason,
            @Nullable String contentHash) {
        static ApprovalView of(Approval approval, Approvals.State state) {
            return new ApprovalView(
                    approval.id(),
                    approval.operation(),
                    approval.division(),
                    approval.object(),
                    approval.rows(),
                    approval.requester(),
                    approval.requestedAt(),
                    approval.expiresAt(),
                    state,
                    approval.reason(),
                    approval.contentHash());
        }
    }
}
