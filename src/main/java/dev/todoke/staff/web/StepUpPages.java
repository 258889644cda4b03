package dev.todoke.staff.web;

import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.Flash;
import dev.todoke.staff.SessionCookie;
import dev.todoke.staff.StepUps;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.UUID;

@Path("/desk/step-up")
@RolesAllowed({RoleNames.SHIPPER, RoleNames.PRIVACY_OFFICER, RoleNames.SUPPORT})
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class StepUpPages {

    private final StepUps stepUps;
    private final SessionCookie cookies;
    private final SignedIn signedIn;

    StepUpPages(StepUps stepUps, SessionCookie cookies, SignedIn signedIn) {
        this.stepUps = stepUps;
        this.cookies = cookies;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance form(
            @QueryParam("operation") @DefaultValue("") String operation,
            @QueryParam("division") @DefaultValue("") String division,
            @QueryParam("object") @DefaultValue("") String object,
            @QueryParam("back") @DefaultValue("") String back) {
        return Templates.stepUp(view(operation(operation, division, object), back, ""));
    }

    @POST
    public Response prove(
            @FormParam("operation") @DefaultValue("") String code,
            @FormParam("division") @DefaultValue("") String division,
            @FormParam("object") @DefaultValue("") String object,
            @FormParam("back") @DefaultValue("") String back,
            @FormParam("code") @DefaultValue("") String typed) {
        Operation operation = operation(code, division, object);
        signedIn.within(operation.division());
        try {
            var proved = stepUps.prove(
                    signedIn.member(), signedIn.session(), operation, new dev.todoke.staff.Proof.Code(typed));
            return Response.fromResponse(Flash.to(BackTo.page(back)))
                    .cookie(cookies.of(proved.session()))
                    .build();
        } catch (Refusal refusal) {
            if (refusal.type() != ProblemType.INVALID && refusal.type() != ProblemType.TOO_MANY) {
                throw refusal;
            }
            String problem = refusal.type() == ProblemType.INVALID ? "wrong" : "wait";
            return Response.status(refusal.type().status())
                    .entity(Templates.stepUp(view(operation, back, problem)))
                    .build();
        }
    }

    private StepUpView view(Operation operation, String back, String problem) {
        return new StepUpView(
                stepUps.byCode(),
                operation.code().name(),
                operation.division(),
                operation.object(),
                BackTo.page(back),
                problem);
    }

    private static Operation operation(String code, String division, String object) {
        try {
            OperationCode known = Arrays.stream(OperationCode.values())
                    .filter(c -> c.name().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
            return Operation.on(known, UUID.fromString(division), UUID.fromString(object));
        } catch (IllegalArgumentException e) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
    }

    @CheckedTemplate(basePath = "staff")
    static class Templates {

        static native TemplateInstance stepUp(StepUpView view);

        private Templates() {}
    }
}
