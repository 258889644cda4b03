package dev.todoke.organisation.web;

import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.Flash;
import dev.todoke.kernel.web.FormAnswer;
import dev.todoke.kernel.web.FormState;
import dev.todoke.organisation.LegalProfile;
import dev.todoke.organisation.Organisation;
import dev.todoke.organisation.Organisations;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;

@Path("/desk/organisation")
@Produces(MediaType.TEXT_HTML)
class OrganisationPages {

    private final Organisations organisations;
    private final SignedIn signedIn;

    OrganisationPages(Organisations organisations, SignedIn signedIn) {
        this.organisations = organisations;
        this.signedIn = signedIn;
    }

    @GET
    @RolesAllowed(RoleNames.ADMIN)
    public TemplateInstance show() {
        Map<String, String> values = new HashMap<>();
        organisations.find().ifPresent(found -> fill(values, found));
        return Templates.company(FormState.of(values));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(RoleNames.ADMIN)
    public Response change(MultivaluedMap<String, String> sent) {
        FormState form = FormState.of(sent);
        return FormAnswer.of(
                form,
                () -> {
                    LegalProfile profile = new LegalProfile(
                            form.value("legalName"),
                            form.value("representative"),
                            form.value("privacyAddress"),
                            form.value("privacyContact"));
                    organisations.describe(profile, FormAnswer.version(form), signedIn.authority());
                    return Flash.to("/desk/organisation", "saved");
                },
                Templates::company);
    }

    private static void fill(Map<String, String> values, Organisation found) {
        values.put("version", Long.toString(found.version()));
        values.put("legalName", found.legalName());
        values.put("representative", found.representative());
        values.put("privacyAddress", found.privacyAddress());
        values.put("privacyContact", found.privacyContact());
    }

    @CheckedTemplate(basePath = "organisation")
    static class Templates {

        static native TemplateInstance company(FormState form);

        private Templates() {}
    }
}
