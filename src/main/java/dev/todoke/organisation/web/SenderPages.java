package dev.todoke.organisation.web;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.Flash;
import dev.todoke.kernel.web.FormAnswer;
import dev.todoke.kernel.web.FormState;
import dev.todoke.organisation.Division;
import dev.todoke.organisation.Divisions;
import dev.todoke.organisation.Sender;
import dev.todoke.organisation.SenderProfile;
import dev.todoke.organisation.SenderProfiles;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@Path("/desk/senders")
@Produces(MediaType.TEXT_HTML)
class SenderPages {

    private final SenderProfiles senders;
    private final Divisions divisions;
    private final SignedIn signedIn;

    SenderPages(SenderProfiles senders, Divisions divisions, SignedIn signedIn) {
        this.senders = senders;
        this.divisions = divisions;
        this.signedIn = signedIn;
    }

    @GET
    @RolesAllowed({
        RoleNames.VIEWER,
        RoleNames.OPERATOR,
        RoleNames.SHIPPER,
        RoleNames.MANAGER,
        RoleNames.PRIVACY_OFFICER,
        RoleNames.SUPPORT,
        RoleNames.AUDITOR
    })
    public TemplateInstance list() {
        return page(FormState.of(Map.of("b2ServiceType", "0")));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({RoleNames.MANAGER, RoleNames.SHIPPER})
    public Response create(MultivaluedMap<String, String> sent) {
        FormState form = FormState.of(sent);
        UUID division = form.id("division").orElseThrow(() -> new Refusal(ProblemType.MALFORMED));
        signedIn.within(division, RoleNames.MANAGER, RoleNames.SHIPPER);
        return FormAnswer.of(
                form,
                () -> {
                    senders.add(division, sender(form), signedIn.authority());
                    return Flash.to("/desk/senders", "created");
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
        RoleNames.AUDITOR
    })
    public TemplateInstance show(@PathParam("id") UUID id) {
        SenderProfile sender = senders.require(id);
        signedIn.within(sender.divisionId());
        return page(sender, FormState.of(values(sender)));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({RoleNames.MANAGER, RoleNames.SHIPPER})
    public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        SenderProfile sender = senders.require(id);
        signedIn.within(sender.divisionId(), RoleNames.MANAGER, RoleNames.SHIPPER);
        FormState form = FormState.of(sent);
        return FormAnswer.of(
                form,
                () -> {
                    senders.describe(id, FormAnswer.version(form), sender(form), signedIn.authority());
                    return Flash.to("/desk/senders/" + id, "saved");
                },
                again -> page(sender, again));
    }

    private TemplateInstance page(FormState form) {
        List<SenderProfile> visible = divisions.of(signedIn.divisions()).stream()
                .flatMap(division -> senders.ofDivision(division.id()).stream())
                .toList();
        List<Division> editable = divisions.of(signedIn.divisions(RoleNames.MANAGER, RoleNames.SHIPPER));
        return Templates.senders(visible, editable, form);
    }

    private TemplateInstance page(SenderProfile sender, FormState form) {
        boolean mayChange =
                signedIn.divisions(RoleNames.MANAGER, RoleNames.SHIPPER).contains(sender.divisionId());
        return Templates.sender(sender, mayChange, form);
    }

    private static Sender sender(FormState form) {
        return new Sender(
                form.value("name"),
                form.value("phone"),
                form.value("postalCode"),
                form.value("prefecture"),
                form.value("city"),
                form.value("street"),
                form.value("building"),
                form.value("b2CustomerCode"),
                form.value("b2ClassCode"),
                form.value("b2FareCode"),
                form.value("b2ServiceType"),
                form.value("itemName"));
    }

    private static Map<String, String> values(SenderProfile sender) {
        Map<String, String> values = new HashMap<>();
        values.put("version", Long.toString(sender.version()));
        values.put("name", sender.name());
        values.put("phone", sender.phone());
        values.put("postalCode", sender.postalCode());
        values.put("prefecture", sender.prefecture());
        values.put("city", sender.city());
        values.put("street", sender.street());
        values.put("building", sender.building());
        values.put("b2CustomerCode", sender.b2CustomerCode());
        values.put("b2ClassCode", sender.b2ClassCode());
        values.put("b2FareCode", sender.b2FareCode());
        values.put("b2ServiceType", sender.b2ServiceType());
        values.put("itemName", sender.itemName());
        return values;
    }

    @CheckedTemplate(basePath = "organisation")
    static class Templates {

        static native TemplateInstance senders(List<SenderProfile> senders, List<Division> divisions, FormState form);

        static native TemplateInstance sender(SenderProfile sender, boolean mayChange, FormState form);

        private Templates() {}
    }
}
