package dev.todoke.staff.web;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.web.Times;
import dev.todoke.staff.LoneChanges;
import dev.todoke.staff.StopLinks;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
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
import java.util.function.Supplier;

/** Where a stop link leads. Looking changes nothing, whoever looks; only the second form stops. */
@Path("/desk/stop")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class StopPages {

    private final StopLinks links;

    StopPages(StopLinks links) {
        this.links = links;
    }

    @GET
    public TemplateInstance pasteBox() {
        return Templates.stop(View.empty(""));
    }

    @POST
    @Path("look")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response look(@FormParam("secret") @DefaultValue("") String secret) {
        return answer(() -> {
            LoneChanges.Line line = links.look(secret);
            return new View("look", secret, line.person(), line.role(), Times.minute(line.from()));
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response stop(@FormParam("secret") @DefaultValue("") String secret) {
        return answer(() -> {
            links.stop(secret);
            return View.empty("stopped");
        });
    }

    private static Response answer(Supplier<View> deed) {
        try {
            return Response.ok(Templates.stop(deed.get())).build();
        } catch (Refusal refusal) {
            if (refusal.type() != ProblemType.GONE) {
                throw refusal;
            }
            return Response.status(ProblemType.GONE.status())
                    .entity(Templates.stop(View.empty("gone")))
                    .build();
        }
    }

    /** The page: empty, look, stopped or gone. */
    public record View(String state, String secret, String person, String role, String from) {

        static View empty(String state) {
            return new View(state, "", "", "", "");
        }

        @Override
        public String toString() {
            return "View(" + state + ")";
        }
    }

    @CheckedTemplate(basePath = "staff")
    static class Templates {

        static native TemplateInstance stop(View view);

        private Templates() {}
    }
}
