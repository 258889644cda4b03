package dev.todoke.staff.web;

import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.once.Replay;
import dev.todoke.staff.Approval;
import dev.todoke.staff.RequestedApprovals;
import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

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

    ApprovalResource(RequestedApprovals approvals, SignedIn signedIn) {
        this.approvals = approvals;
        this.signedIn = signedIn;
    }

    @GET
    @Operation(summary = "What you asked for and what waits for your yes")
    public List<ApprovalView> list() {
        return approvals.waiting(signedIn.member()).stream()
                .map(ApprovalView::of)
                .toList();
    }

    @POST
    @Replay(Replay.Kept.ANSWER)
    @Path("{id}/approve")
    @Operation(summary = "Say yes to another person's request")
    @APIResponse(responseCode = "204")
    public void approve(@PathParam("id") UUID id) {
        approvals.approve(signedIn.authority(), id);
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
            Instant expiresAt) {
        static ApprovalView of(Approval approval) {
            return new ApprovalView(
                    approval.id(),
                    approval.operation(),
                    approval.division(),
                    approval.object(),
                    approval.rows(),
                    approval.requester(),
                    approval.requestedAt(),
                    approval.expiresAt());
        }
    }
}
