package dev.todoke.staff.web;

import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.Flash;
import dev.todoke.kernel.web.Times;
import dev.todoke.staff.SignIn;
import dev.todoke.staff.StaffSessions;
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
import java.util.UUID;

@Path("/desk/security")
@RolesAllowed(RoleNames.SIGNED_IN)
@Produces(MediaType.TEXT_HTML)
class SecurityPages {

    private final StaffSessions sessions;
    private final SignIn signIn;
    private final SignedIn signedIn;

    SecurityPages(StaffSessions sessions, SignIn signIn, SignedIn signedIn) {
        this.sessions = sessions;
        this.signIn = signIn;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance read() {
        UUID here = signedIn.session();
        return Templates.security(sessions.openOf(signedIn.member()).stream()
                .map(s -> new Line(s.id(), Times.minute(s.openedAt()), Times.minute(s.seenAt()), s.id().equals(here)))
                .toList());
    }

    @POST
    @Path("sessions/{id}/end")
    public Response end(@PathParam("id") UUID id) {
        signIn.signOut(signedIn.member(), id);
        return id.equals(signedIn.session())
                ? Flash.to("/desk/sign-in", "signed_out")
                : Flash.to("/desk/security", "done");
    }

    /** One session of one's own. */
    public record Line(UUID id, String openedAt, String seenAt, boolean own) {}

    @CheckedTemplate(basePath = "staff")
    static class Templates {

        static native TemplateInstance security(List<Line> sessions);

        private Templates() {}
    }
}
