package dev.todoke.staff.web;

import dev.todoke.kernel.ApprovalSubject;
import dev.todoke.kernel.Approvals;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.StepUpNeeded;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.kernel.web.Flash;
import dev.todoke.kernel.web.Times;
import dev.todoke.kernel.web.ToStepUp;
import dev.todoke.staff.Approval;
import dev.todoke.staff.RequestedApprovals;
import dev.todoke.staff.StaffMembers;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    private static final int SHORT = 12;

    private final RequestedApprovals approvals;
    private final StaffMembers members;
    private final SignedIn signedIn;
    private final TodokeClock clock;

    ApprovalPages(RequestedApprovals approvals, StaffMembers members, SignedIn signedIn, TodokeClock clock) {
        this.approvals = approvals;
        this.members = members;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @GET
    public TemplateInstance list() {
        return page("");
    }

    @POST
    @Path("{id}/approve")
    public Response approve(@PathParam("id") UUID id, @FormParam("reason") @Nullable String reason) {
        return answer(
                () -> approvals.approve(signedIn.authority(), id, reason(reason, Approval.Reason.AS_PLANNED)),
                "approved");
    }

    @POST
    @Path("{id}/decline")
    public Response decline(@PathParam("id") UUID id, @FormParam("reason") @Nullable String reason) {
        return answer(
                () -> approvals.decline(signedIn.authority(), id, reason(reason, Approval.Reason.ASK_ME)), "done");
    }

    @POST
    @Path("{id}/withdrawal")
    public Response withdraw(@PathParam("id") UUID id) {
        return answer(() -> approvals.withdraw(signedIn.authority(), id), "undone");
    }

    /** What cannot be done any more is said on the page itself, in words that say how it ended. */
    private Response answer(Runnable deed, String notice) {
        try {
            deed.run();
            return Flash.to("/desk/approvals", notice);
        } catch (StepUpNeeded needed) {
            return ToStepUp.from(needed, "/desk/approvals");
        } catch (Refusal refusal) {
            if (refusal.fields().isEmpty() || !refusal.fields().get(0).pointer().equals("approval")) {
                throw refusal;
            }
            return Response.status(refusal.type().status())
                    .entity(page(refusal.fields().get(0).code()))
                    .build();
        }
    }

    private static Approval.Reason reason(@Nullable String name, Approval.Reason otherwise) {
        return Stream.of(Approval.Reason.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }

    private TemplateInstance page(String wrong) {
        UUID me = signedIn.member();
        List<Approval> waiting = approvals.waiting(me).stream()
                .filter(a -> !a.requester().equals(me))
                .toList();
        List<Approval> asked = approvals.askedBy(me);
        List<Approval> all = Stream.concat(waiting.stream(), asked.stream()).toList();
        Map<UUID, String> names = members.displayNames(all.stream()
                .flatMap(a -> Stream.of(a.requester(), a.object()))
                .distinct()
                .toList());
        Map<UUID, String> roles = approvals.rolesAsked(all);
        return Templates.approvals(
                waiting.stream().map(a -> line(a, names, roles)).toList(),
                asked.stream().map(a -> line(a, names, roles)).toList(),
                wrong);
    }

    private Line line(Approval a, Map<UUID, String> names, Map<UUID, String> roles) {
        Optional<ApprovalSubject.Subject> subject = approvals.subject(a);
        Approvals.State state = a.state(clock.now());
        String hash = a.contentHash();
        return new Line(
                a.id(),
                a.operation().name(),
                // The name of whom it is about; a campaign or a list is no member and has none here.
                names.getOrDefault(a.object(), ""),
                roles.getOrDefault(a.id(), ""),
                subject.map(ApprovalSubject.Subject::name).orElse(""),
                subject.map(ApprovalSubject.Subject::href).orElse(""),
                subject.map(ApprovalSubject.Subject::unchanged).orElse(true),
                a.rows(),
                hash == null ? "" : hash.substring(0, Math.min(SHORT, hash.length())),
                names.getOrDefault(a.requester(), ""),
                Times.minute(a.expiresAt()),
                state.name(),
                a.reason() == null ? "" : a.reason().name());
    }

    /** One request. */
    public record Line(
            UUID id,
            String operation,
            String person,
            String role,
            String subject,
            String href,
            boolean unchanged,
            int rows,
            String hash,
            String requester,
            String until,
            String state,
            String reason) {

        /** Whether its asker can still take it back. */
        public boolean open() {
            return state.equals("WAITING") || state.equals("APPROVED");
        }
    }

    @CheckedTemplate(basePath = "staff")
    static class Templates {

        static native TemplateInstance approvals(List<Line> waiting, List<Line> asked, String wrong);

        private Templates() {}
    }
}
