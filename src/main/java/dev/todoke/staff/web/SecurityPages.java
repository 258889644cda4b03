package dev.todoke.staff.web;

import dev.todoke.kernel.RoleNames;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/desk/security")
@RolesAllowed(RoleNames.SIGNED_IN)
@Produces(MediaType.TEXT_HTML)
class SecurityPages {

    @GET
    public TemplateInstance read() {
        return Templates.security();
    }

    @CheckedTemplate(basePath = "staff")
    static class Templates {

        static native TemplateInstance security();

        private Templates() {}
    }
}
