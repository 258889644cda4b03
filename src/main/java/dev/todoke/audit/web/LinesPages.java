package dev.todoke.audit.web;

import dev.todoke.audit.LeafLines;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.kernel.web.FormAnswer;
import dev.todoke.kernel.web.FormState;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Takes a part of the log along as a file. */
@Path("/desk/audit/lines")
@RolesAllowed({RoleNames.AUDITOR, RoleNames.PRIVACY_OFFICER})
class LinesPages {

    private final LeafLines lines;
    private final TodokeClock clock;
    private final SignedIn signedIn;

    LinesPages(LeafLines lines, TodokeClock clock, SignedIn signedIn) {
        this.lines = lines;
        this.clock = clock;
        this.signedIn = signedIn;
    }

    @CheckedTemplate(basePath = "audit")
    static class Templates {

        static native TemplateInstance lines(FormState form);

        private Templates() {}
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance show() {
        String today = clock.today().toString();
        return Templates.lines(
                FormState.of(Map.of("from", clock.today().withDayOfMonth(1).toString(), "to", today)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response file(@FormParam("from") @Nullable String from, @FormParam("to") @Nullable String to) {
        FormState form = FormState.of(Map.of("from", from == null ? "" : from, "to", to == null ? "" : to));
        return FormAnswer.of(form, () -> LinesResource.answer(lines, signedIn, from, to), Templates::lines);
    }
}
