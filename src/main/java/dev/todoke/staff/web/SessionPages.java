package dev.todoke.staff.web;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.Flash;
import dev.todoke.staff.RegisteredBrowsers;
import dev.todoke.staff.SignIn;
import dev.todoke.staff.StaffSessions;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

@Path("/desk/security/sessions")
@RolesAllowed(RoleNames.SIGNED_IN)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class SessionPages {

    private static final String HERE = "/desk/security/sessions";

    private final StaffSessions sessions;
    private final RegisteredBrowsers browsers;
    private final SignIn signIn;
    private final SignedIn signedIn;

    SessionPages(StaffSessions sessions, RegisteredBrowsers browsers, SignIn signIn, SignedIn signedIn) {
        this.sessions = sessions;
        this.browsers = browsers;
        this.signIn = signIn;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance list() {
        return page(false);
    }

    @POST
    @Path("{id}/end")
    public Response end(@PathParam("id") UUID id) {
        signIn.end(signedIn.member(), signedIn.session(), id);
        return id.equals(signedIn.session()) ? Flash.to("/desk/sign-in", "signed_out") : Flash.to(HERE, "done");
    }

    @POST
    @Path("others/end")
    public Response endOthers() {
        signIn.endOthers(signedIn.member(), signedIn.session());
        return Flash.to(HERE, "done");
    }

    @POST
    @Path("browsers/{id}/name")
    public Response rename(@PathParam("id") UUID id, @FormParam("name") @DefaultValue("") String name) {
        try {
            browsers.rename(signedIn.member(), id, name);
            return Flash.to(HERE, "saved");
        } catch (Refusal refusal) {
            if (refusal.type() != ProblemType.INVALID) {
                throw refusal;
            }
            return Response.status(422).entity(page(true)).build();
        }
    }

    @POST
    @Path("browsers/{id}/revoke")
    public Response revoke(@PathParam("id") UUID id) {
        browsers.revoke(signedIn.member(), id);
        return Flash.to(HERE, "done");
    }

    private TemplateInstance page(boolean problem) {
        UUID me = signedIn.member();
        return Templates.sessions(
                SessionsView.of(sessions.openOf(me), browsers.ofMember(me), signedIn.session()), problem);
    }

    @CheckedTemplate(basePath = "staff")
    static class Templates {

        static native TemplateInstance sessions(SessionsView view, boolean problem);

        private Templates() {}
    }
}
