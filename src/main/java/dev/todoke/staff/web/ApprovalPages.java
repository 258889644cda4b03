package dev.todoke.staff.web;

import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.Flash;
import dev.todoke.kernel.web.Times;
import dev.todoke.staff.Approval;
import dev.todoke.staff.RequestedApprovals;
import dev.todoke.staff.StaffMembers;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

@Path("/desk/approvals")
@RolesAllowed({
    RoleNames.MANAGER,
    RoleNames.PRIVACY_OFFICER,
    RoleNames.CLIENT_OFFICER,
    RoleNames.OPERATOR,
    RoleNames.SHIPPER,
    RoleNames.SUPPORT,
    RoleNames.ADMIN
})
@Produces(MediaType.TEXT_HTML)
class ApprovalPages {

    private final RequestedApprovals approvals;
    private final StaffMembers members;
    private final SignedIn signedIn;

    ApprovalPages(RequestedApprovals approvals, StaffMembers members, SignedIn signedIn) {
        this.approvals = approvals;
        this.members = members;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance list() {
        UUID me = signedIn.member();
        List<Approval> waiting = approvals.waiting(me);
        Map<UUID, String> names = members.displayNames(waiting.stream()
                .flatMap(a -> Stream.of(a.requester(), a.object()))
                .distinct()
                .toList());
        Map<UUID, String> roles = approvals.rolesAsked(waiting);
        return Templates.approvals(waiting.stream()
                .map(a -> new Line(
                        a.id(),
                        a.operation().name(),
                        // The name of whom it is about; a campaign or a list is no member and has none here.
                        names.getOrDefault(a.object(), ""),
                        roles.getOrDefault(a.id(), ""),
                        a.rows(),
                        names.getOrDefault(a.requester(), ""),
                        Times.minute(a.expiresAt()),
                        a.requester().equals(me)))
                .toList());
    }

    @POST
    @Path("{id}/approve")
    public Response approve(@PathParam("id") UUID id) {
        approvals.approve(signedIn.authority(), id);
        return Flash.to("/desk/approvals", "approved");
    }

    /** One request that waits. */
    public record Line(
            UUID id,
            String operation,
            String person,
            String role,
            int rows,
            String requester,
            String until,
            boolean mine) {}

    @CheckedTemplate(basePath = "staff")
    static class Templates {

        static native TemplateInstance approvals(List<Line> approvals);

        private Templates() {}
    }
}
