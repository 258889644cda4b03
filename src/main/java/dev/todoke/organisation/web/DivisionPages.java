package dev.todoke.organisation.web;

import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.Flash;
import dev.todoke.kernel.web.FormAnswer;
import dev.todoke.kernel.web.FormState;
import dev.todoke.organisation.Division;
import dev.todoke.organisation.DivisionProfile;
import dev.todoke.organisation.Divisions;
import io.quarkus.panache.common.Sort;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
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

@Path("/desk/divisions")
@Produces(MediaType.TEXT_HTML)
class DivisionPages {

    private final Divisions divisions;
    private final SignedIn signedIn;
    private final SecurityIdentity identity;

    DivisionPages(Divisions divisions, SignedIn signedIn, SecurityIdentity identity) {
        this.divisions = divisions;
        this.signedIn = signedIn;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({
        RoleNames.VIEWER,
        RoleNames.OPERATOR,
        RoleNames.SHIPPER,
        RoleNames.MANAGER,
        RoleNames.PRIVACY_OFFICER,
        RoleNames.SUPPORT,
        RoleNames.AUDITOR,
        RoleNames.ADMIN
    })
    public TemplateInstance list() {
        return page(FormState.of(Map.of()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(RoleNames.ADMIN)
    public Response create(MultivaluedMap<String, String> sent) {
        FormState form = FormState.of(sent);
        return FormAnswer.of(
                form,
                () -> {
                    divisions.found(profile(form), signedIn.authority());
                    return Flash.to("/desk/divisions", "created");
                },
                this::page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        RoleNames.VIEWER,
        RoleNames.OPERATOR,
        RoleNames.SHIPPER,
        RoleNames.MANAGER,
        RoleNames.PRIVACY_OFFICER,
        RoleNames.SUPPORT,
        RoleNames.AUDITOR,
        RoleNames.ADMIN
    })
    public TemplateInstance show(@PathParam("id") UUID id) {
        Division division = within(id);
        return page(
                division,
                FormState.of(Map.of(
                        "version", Long.toString(division.version()),
                        "code", division.code(),
                        "publicName", division.publicName(),
                        "contactDesk", division.contactDesk(),
                        "hours", division.hours())));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({RoleNames.MANAGER, RoleNames.ADMIN})
    public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        Division division = within(id, RoleNames.MANAGER);
        FormState form = FormState.of(sent);
        return FormAnswer.of(
                form,
                () -> {
                    divisions.describe(id, FormAnswer.version(form), profile(form), signedIn.authority());
                    return Flash.to("/desk/divisions/" + id, "saved");
                },
                again -> page(division, again));
    }

    private TemplateInstance page(FormState form) {
        boolean admin = isAdmin();
        List<Division> visible = admin ? divisions.listAll(Sort.by("code")) : divisions.of(signedIn.divisions());
        return Templates.divisions(visible, admin, form);
    }

    private TemplateInstance page(Division division, FormState form) {
        boolean mayChange = isAdmin() || signedIn.divisions(RoleNames.MANAGER).contains(division.id());
        return Templates.division(division, mayChange, form);
    }

    private Division within(UUID id, String... roles) {
        if (!isAdmin()) {
            signedIn.within(id, roles);
        }
        return divisions.require(id);
    }

    private boolean isAdmin() {
        return identity.hasRole(RoleNames.ADMIN);
    }

    private static DivisionProfile profile(FormState form) {
        return new DivisionProfile(
                form.value("code"), form.value("publicName"), form.value("contactDesk"), form.value("hours"));
    }

    @CheckedTemplate(basePath = "organisation")
    static class Templates {

        static native TemplateInstance divisions(List<Division> divisions, boolean mayCreate, FormState form);

        static native TemplateInstance division(Division division, boolean mayChange, FormState form);

        private Templates() {}
    }
}
