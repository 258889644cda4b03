package dev.todoke.post.web;

import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.Flash;
import dev.todoke.kernel.web.FormAnswer;
import dev.todoke.kernel.web.FormState;
import dev.todoke.organisation.Division;
import dev.todoke.organisation.Divisions;
import dev.todoke.post.MailPost;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@Path("/desk/divisions/{id}/notices")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(RoleNames.MANAGER)
class RecipientPages {

    private final Divisions divisions;
    private final RecipientList list;
    private final MailPost mail;
    private final SignedIn signedIn;

    RecipientPages(Divisions divisions, RecipientList list, MailPost mail, SignedIn signedIn) {
        this.divisions = divisions;
        this.list = list;
        this.mail = mail;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance show(@PathParam("id") UUID id) {
        return page(within(id), FormState.of(Map.of()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        Division division = within(id);
        FormState form = FormState.of(sent);
        return FormAnswer.of(
                form,
                () -> {
                    list.add(id, form);
                    return Flash.to("/desk/divisions/" + id + "/notices", "saved");
                },
                again -> page(division, again));
    }

    @POST
    @Path("{recipient}/removal")
    public Response remove(@PathParam("id") UUID id, @PathParam("recipient") UUID recipient) {
        within(id);
        return Flash.to("/desk/divisions/" + id + "/notices", list.remove(id, recipient) ? "done" : "requested");
    }

    @POST
    @Path("{recipient}/boss")
    public Response nameBoss(@PathParam("id") UUID id, @PathParam("recipient") UUID recipient) {
        within(id);
        list.nameBoss(id, recipient);
        return Flash.to("/desk/divisions/" + id + "/notices", "saved");
    }

    private Division within(UUID id) {
        signedIn.within(id);
        return divisions.require(id);
    }

    private TemplateInstance page(Division division, FormState form) {
        return Templates.recipients(division, list.lines(division.id()), mail.isOn(), form);
    }

    @CheckedTemplate(basePath = "post")
    static class Templates {

        static native TemplateInstance recipients(
                Division division, List<RecipientList.Line> lines, boolean mailOn, FormState form);

        private Templates() {}
    }
}
