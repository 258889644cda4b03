package dev.todoke.post.web;

import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.organisation.Divisions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/divisions/{id}/recipients")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(RoleNames.MANAGER)
@Tag(name = "post")
class DivisionRecipientResource {

    private final Divisions divisions;
    private final RecipientList list;
    private final SignedIn signedIn;

    DivisionRecipientResource(Divisions divisions, RecipientList list, SignedIn signedIn) {
        this.divisions = divisions;
        this.list = list;
        this.signedIn = signedIn;
    }

    @GET
    @Operation(summary = "Who is told of what waits in this division; addresses stay sealed")
    public List<RecipientResource.RecipientView> list(@PathParam("id") UUID id) {
        within(id);
        return RecipientResource.views(list.lines(id));
    }

    @POST
    @Operation(summary = "Put a mail address or a chat's webhook on the division's list")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = RecipientResource.RecipientView.class)))
    public Response add(@PathParam("id") UUID id, @NotNull RecipientResource.RecipientRequest request) {
        within(id);
        return RecipientResource.created(
                "/api/v1/divisions/" + id + "/recipients/",
                RecipientList.Line.of(list.add(id, request.medium(), request.address(), request.label())));
    }

    @DELETE
    @Path("{recipient}")
    @Operation(
            summary = "Take somebody off the division's list; a boss with a second person's yes, which this asks for")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "202")
    public Response remove(@PathParam("id") UUID id, @PathParam("recipient") UUID recipient) {
        within(id);
        return Response.status(list.remove(id, recipient) ? 204 : 202).build();
    }

    @POST
    @Path("{recipient}/boss")
    @Operation(summary = "Let somebody stop what one person does alone, by a link in the mail")
    @APIResponse(responseCode = "204")
    public void nameBoss(@PathParam("id") UUID id, @PathParam("recipient") UUID recipient) {
        within(id);
        list.nameBoss(id, recipient);
    }

    private void within(UUID id) {
        signedIn.within(id);
        divisions.require(id);
    }
}
