package dev.todoke.shipping.web;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.Flash;
import dev.todoke.kernel.web.UploadForm;
import dev.todoke.organisation.Division;
import dev.todoke.organisation.Divisions;
import dev.todoke.shipping.ReturnFile;
import dev.todoke.shipping.ReturnRow;
import dev.todoke.shipping.Returns;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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

/** Bringing a carrier's file back: choose it, look at what would be done, apply. */
@Path("/desk/returns")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({RoleNames.SHIPPER, RoleNames.MANAGER})
class ReturnPages {

    private final Returns returns;
    private final Divisions divisions;
    private final SignedIn signedIn;

    ReturnPages(Returns returns, Divisions divisions, SignedIn signedIn) {
        this.returns = returns;
        this.divisions = divisions;
        this.signedIn = signedIn;
    }

    @CheckedTemplate(basePath = "shipping")
    static class Templates {
        private Templates() {}

        static native TemplateInstance returns(List<Division> divisions);

        static native TemplateInstance returned(ReturnFile file, List<RowLine> rows, long applicable);
    }

    /** One line of the file and what would be done with it. */
    record RowLine(ReturnRow row, String key) {

        static RowLine of(ReturnRow row) {
            return new RowLine(row, "finding_" + row.finding().name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance choose() {
        return Templates.returns(divisions.of(signedIn.divisions(RoleNames.SHIPPER, RoleNames.MANAGER)));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response read(UploadForm form) {
        UUID division = DeskForms.id("division", form.field("division"));
        signedIn.within(division, RoleNames.SHIPPER, RoleNames.MANAGER);
        byte[] bytes = form.file("file").orElseThrow(() -> new Refusal(ProblemType.INVALID, "file", "blank"));
        ReturnFile file = returns.read(division, bytes, signedIn);
        return Flash.to("/desk/returns/" + file.id());
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public TemplateInstance look(@PathParam("id") UUID id) {
        ReturnFile file = required(id);
        List<ReturnRow> rows = returns.rowsOf(id);
        return Templates.returned(
                file,
                rows.stream().map(RowLine::of).toList(),
                rows.stream().filter(row -> row.finding().applies()).count());
    }

    @POST
    @Path("{id}/application")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response apply(@PathParam("id") UUID id) {
        required(id);
        returns.apply(id, signedIn);
        return Flash.to("/desk/returns/" + id, "done");
    }

    private ReturnFile required(UUID id) {
        ReturnFile file = returns.require(id);
        signedIn.within(file.divisionId(), RoleNames.SHIPPER, RoleNames.MANAGER);
        return file;
    }
}
