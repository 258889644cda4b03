package dev.todoke.post.web;

import dev.todoke.kernel.RoleNames;
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
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/recipients")
@RolesAllowed(RoleNames.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "post")
class RecipientResource {

    private final RecipientList list;

    RecipientResource(RecipientList list) {
        this.list = list;
    }

    @GET
    @Operation(summary = "Who is told of what concerns the whole instance")
    public List<RecipientView> list() {
        return views(list.lines(null));
    }

    @POST
    @Operation(summary = "Put a mail address or a chat's webhook on the instance's list")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RecipientView.class)))
    public Response add(@NotNull RecipientRequest request) {
        return created(
                "/api/v1/recipients/",
                RecipientList.Line.of(list.add(null, request.medium(), request.address(), request.label())));
    }

    @DELETE
    @Path("{recipient}")
    @Operation(summary = "Take somebody off the instance's list")
    @APIResponse(responseCode = "204")
    public void remove(@PathParam("recipient") UUID recipient) {
        list.remove(null, recipient);
    }

    static Response created(String path, RecipientList.Line line) {
        return Response.created(URI.create(path + line.id()))
                .entity(RecipientView.of(line))
                .build();
    }

    static List<RecipientView> views(List<RecipientList.Line> lines) {
        return lines.stream().map(RecipientView::of).toList();
    }

    /** Somebody to be told. */
    record RecipientRequest(String medium, String address, String label) {}

    /** Somebody on a list; the address is not told. */
    record RecipientView(UUID id, String label, String medium, String hint, boolean stops) {

        static RecipientView of(RecipientList.Line line) {
            return new RecipientView(line.id(), line.label(), line.medium(), line.hint(), line.stops());
        }
    }
}
