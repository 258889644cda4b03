package dev.todoke.staff.web;

import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.WorkName;
import dev.todoke.kernel.web.Flash;
import dev.todoke.staff.SessionCookie;
import dev.todoke.staff.StepUps;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.BeanParam;
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
import java.util.Optional;
import java.util.UUID;

@Path("/desk/step-up")
@RolesAllowed({
    RoleNames.OPERATOR,
    RoleNames.SHIPPER,
    RoleNames.MANAGER,
    RoleNames.PRIVACY_OFFICER,
    RoleNames.CLIENT_OFFICER,
    RoleNames.SUPPORT,
    RoleNames.ADMIN
})
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class StepUpPages {

    private final StepUps stepUps;
    private final SessionCookie cookies;
    private final SignedIn signedIn;
    private final Instance<WorkName> names;

    StepUpPages(StepUps stepUps, SessionCookie cookies, SignedIn signedIn, @Any Instance<WorkName> names) {
        this.stepUps = stepUps;
        this.cookies = cookies;
        this.signedIn = signedIn;
        this.names = names;
    }

    @GET
    public TemplateInstance form(
            @QueryParam("operation") @DefaultValue("") String operation,
            @QueryParam("division") @DefaultValue("") String division,
            @QueryParam("object") @DefaultValue("") String object,
            @QueryParam("content") @DefaultValue("") String content,
            @QueryParam("rows") @DefaultValue("0") int rows,
            @QueryParam("back") @DefaultValue("") String back) {
        Operation work = operation(operation, division, object, content, rows);
        signedIn.within(work.division());
        return Templates.stepUp(view(work, back, ""));
    }

    @POST
    public Response prove(
            @FormParam("operation") @DefaultValue("") String code,
            @FormParam("division") @DefaultValue("") String division,
            @FormParam("object") @DefaultValue("") String object,
            @FormParam("content") @DefaultValue("") String content,
            @FormParam("rows") @DefaultValue("0") int rows,
            @FormParam("back") @DefaultValue("") String back,
            @BeanParam AssertionForm form) {
        Operation work = operation(code, division, object, content, rows);
        signedIn.within(work.division());
        try {
            var proved = stepUps.prove(signedIn.member(), signedIn.session(), work, form.proof());
            return Response.fromResponse(Flash.to(BackTo.page(back)))
                    .cookie(cookies.of(proved.session()))
                    .build();
        } catch (Refusal refusal) {
            if (refusal.type() != ProblemType.INVALID && refusal.type() != ProblemType.TOO_MANY) {
                throw refusal;
            }
            String wrong = form.code == null ? "passkey" : "wrong";
            String problem = refusal.type() == ProblemType.INVALID ? wrong : "wait";
            return Response.status(refusal.type().status())
                    .entity(Templates.stepUp(view(work, back, problem)))
                    .build();
        }
    }

    private StepUpView view(Operation work, String back, String problem) {
        String name = names.stream()
                .map(n -> n.name(work))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
        return new StepUpView(
                stepUps.byCode(),
                stepUps.byPasskey(signedIn.member()),
                work.code().name(),
                name,
                work,
                BackTo.page(back),
                problem);
    }

    private static Operation operation(String code, String division, String object, String content, int rows) {
        if (rows < 0 || !(content.isEmpty() || content.matches(WorkRequest.HASH))) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
        try {
            OperationCode known = Arrays.stream(OperationCode.values())
                    .filter(c -> c.name().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
            return new Operation(
                    known,
                    UUID.fromString(division),
                    UUID.fromString(object),
                    content.isEmpty() ? null : content,
                    rows);
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
