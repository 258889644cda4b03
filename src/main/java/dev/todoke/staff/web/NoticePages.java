package dev.todoke.staff.web;

import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.Flash;
import dev.todoke.staff.LoneChanges;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

@Path("/desk/notices")
@RolesAllowed(RoleNames.SIGNED_IN)
class NoticePages {

    private final LoneChanges changes;
    private final SignedIn signedIn;

    NoticePages(LoneChanges changes, SignedIn signedIn) {
        this.changes = changes;
        this.signedIn = signedIn;
    }

    @POST
    @Path("{id}/stop")
    public Response stop(@PathParam("id") UUID id) {
        changes.stop(id, signedIn.authority());
        return Flash.to("/desk", "undone");
    }
}
