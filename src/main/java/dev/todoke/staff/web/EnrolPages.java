package dev.todoke.staff.web;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.web.Flash;
import dev.todoke.staff.Enrolment;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

@Path("/desk/enrol")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class EnrolPages {

    private final Enrolment enrolment;

    EnrolPages(Enrolment enrolment) {
        this.enrolment = enrolment;
    }

    @GET
    public TemplateInstance pasteBox() {
        return Templates.enrol("");
    }

    @POST
    public Response offer(@FormParam("secret") @DefaultValue("") String secret) {
        try {
            Enrolment.Offer offer = enrolment.offer(secret);
            return page(secret, offer.name(), offer.seed(), "", 200);
        } catch (Refusal refusal) {
            return gone();
        }
    }

    @POST
    @Path("confirm")
    public Response confirm(
            @FormParam("secret") @DefaultValue("") String secret,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("seed") @DefaultValue("") String seed,
            @FormParam("code") @DefaultValue("") String code) {
        try {
            enrolment.enrol(secret, password, seed, code);
            return Flash.to("/desk/sign-in", "enrolled");
        } catch (Refusal refusal) {
            boolean ours = refusal.type() == ProblemType.INVALID
                    && !refusal.fields().isEmpty()
                    && !refusal.fields().get(0).pointer().equals("seed");
            if (!ours) {
                return gone();
            }
            // The name is looked up anew and the seed had our form, so nothing that was typed comes back.
            String name = enrolment.offer(secret).name();
            return page(secret, name, seed, refusal.fields().get(0).code(), 422);
        }
    }

    @POST
    @Path("passkey")
    public Response withPasskey(@FormParam("secret") @DefaultValue("") String secret, @BeanParam AttestationForm form) {
        try {
            enrolment.enrol(secret, form.attestation(), form.label);
            return Flash.to("/desk/sign-in", "enrolled");
        } catch (Refusal refusal) {
            if (refusal.type() == ProblemType.GONE) {
                return gone();
            }
            Enrolment.Offer offer = enrolment.offer(secret);
            return page(
                    secret,
                    offer.name(),
                    offer.seed(),
                    "passkey",
                    refusal.type().status());
        }
    }

    private static Response page(String secret, String name, String seed, String problem, int status) {
        FactorsView view = new FactorsView(secret, name, seed, QrPicture.ofSeed(name, seed), problem);
        return Response.status(status).entity(Templates.factors(view)).build();
    }

    private static Response gone() {
        return Response.status(ProblemType.GONE.status())
                .entity(Templates.enrol("gone"))
                .build();
    }

    @CheckedTemplate(basePath = "staff")
    static class Templates {

        static native TemplateInstance enrol(String problem);

        static native TemplateInstance factors(FactorsView view);

        private Templates() {}
    }
}
