package dev.todoke.staff.web;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.web.Times;
import dev.todoke.staff.RecoveryCodes;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;

/** For the day a factor is lost: a recovery code leads to enrolment and nowhere else. */
@Path("/desk/recover")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class RecoverPages {

    private final RecoveryCodes recovery;
    private final CurrentVertxRequest request;

    RecoverPages(RecoveryCodes recovery, CurrentVertxRequest request) {
        this.recovery = recovery;
        this.request = request;
    }

    @GET
    public TemplateInstance form() {
        return Templates.recover("", "", "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response recover(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("code") @DefaultValue("") String code) {
        try {
            var made = recovery.recover(name, password, code, NetworkOf.request(request.getCurrent()));
            Instant from = made.goodFrom();
            return Response.ok(Templates.recover("", made.secret(), from == null ? "" : Times.minute(from)))
                    .build();
        } catch (Refusal refusal) {
            boolean wait = refusal.type() != ProblemType.NOT_SIGNED_IN;
            return Response.status(refusal.type().status())
                    .entity(Templates.recover(wait ? "wait" : "failed", "", ""))
                    .build();
        }
    }

    @CheckedTemplate(basePath = "staff")
    static class Templates {

        static native TemplateInstance recover(String problem, String secret, String from);

        private Templates() {}
    }
}
