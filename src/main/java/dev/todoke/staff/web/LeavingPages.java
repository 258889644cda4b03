package dev.todoke.staff.web;

import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.Flash;
import dev.todoke.kernel.web.Times;
import dev.todoke.organisation.Division;
import dev.todoke.organisation.Divisions;
import dev.todoke.staff.Leaving;
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
import java.util.stream.Collectors;

@Path("/desk/staff/{id}/reach")
@RolesAllowed(RoleNames.ADMIN)
@Produces(MediaType.TEXT_HTML)
class LeavingPages {

    private final Leaving leaving;
    private final Divisions divisions;
    private final SignedIn signedIn;

    LeavingPages(Leaving leaving, Divisions divisions, SignedIn signedIn) {
        this.leaving = leaving;
        this.divisions = divisions;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance read(@PathParam("id") UUID id) {
        Leaving.Reach reach = leaving.of(id, signedIn.authority());
        Map<UUID, String> names =
                divisions.listAll().stream().collect(Collectors.toMap(Division::id, Division::publicName));
        return Templates.reach(new ReachView(
                id,
                reach.person().displayName(),
                reach.person().isDisabled(),
                reach.roles().stream()
                        .map(g -> new Held(g.role(), names.getOrDefault(g.where(), "")))
                        .toList(),
                SessionsView.of(reach.sessions(), reach.browsers(), null),
                reach.passkeys(),
                reach.tokens().stream()
                        .map(t -> new Named(t.name(), Times.minute(t.expiresAt())))
                        .toList(),
                reach.fetched().stream()
                        .map(l -> new Named(
                                Times.minute(l.at()), Long.toString(l.counts().getOrDefault("rows", 0L))))
                        .toList(),
                reach.approvals(),
                reach.stepUps()));
    }

    @POST
    @Path("sessions/end")
    public Response endSessions(@PathParam("id") UUID id) {
        leaving.endSessions(id, signedIn.authority());
        return Flash.to("/desk/staff/" + id + "/reach", "done");
    }

    /** The page about one person. */
    public record ReachView(
            UUID id,
            String name,
            boolean disabled,
            List<Held> roles,
            SessionsView signedIn,
            int passkeys,
            List<Named> tokens,
            List<Named> fetched,
            long approvals,
            long stepUps) {}

    /** A role; the division is empty across the instance. */
    public record Held(String role, String division) {}

    /** Something and what is to be said of it. */
    public record Named(String name, String more) {}

    @CheckedTemplate(basePath = "staff")
    static class Templates {

        static native TemplateInstance reach(ReachView view);

        private Templates() {}
    }
}
