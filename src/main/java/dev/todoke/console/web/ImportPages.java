package dev.todoke.console.web;

import dev.todoke.campaign.Campaign;
import dev.todoke.campaign.Campaigns;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.Flash;
import dev.todoke.kernel.web.UploadForm;
import dev.todoke.winner.ImportJob;
import dev.todoke.winner.WinnerImport;
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
import java.nio.charset.StandardCharsets;
import java.util.UUID;

@Path("/desk/campaigns/{id}/import")
@Produces(MediaType.TEXT_HTML)
class ImportPages {

    private final Campaigns campaigns;
    private final WinnerImport imports;
    private final ImportJob job;
    private final SignedIn signedIn;

    ImportPages(Campaigns campaigns, WinnerImport imports, ImportJob job, SignedIn signedIn) {
        this.campaigns = campaigns;
        this.imports = imports;
        this.job = job;
        this.signedIn = signedIn;
    }

    @GET
    @RolesAllowed({RoleNames.OPERATOR, RoleNames.MANAGER})
    public TemplateInstance blank(@PathParam("id") UUID id) {
        return Templates.importing(within(id), ImportView.NONE);
    }

    /** Checks, or imports. What was sent is not kept between the two: nothing of a dry run stays anywhere. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({RoleNames.OPERATOR, RoleNames.MANAGER})
    public Response take(@PathParam("id") UUID id, UploadForm form) {
        Campaign campaign = within(id);
        byte[] file = form.file("file").orElseGet(() -> form.field("paste").getBytes(StandardCharsets.UTF_8));
        WinnerImport.Result result = imports.dryRun(id, file);
        boolean apply = form.field("do").equals("apply");
        if (!result.clean() && form.field("do").equals("errors")) {
            return Response.ok(imports.badRows(id, file), "text/csv;charset=UTF-8")
                    .header("Content-Disposition", "attachment; filename=\"to-put-right.csv\"")
                    .build();
        }
        if (!result.clean()) {
            return Response.status(422)
                    .entity(Templates.importing(campaign, ImportView.of(result, false)))
                    .build();
        }
        if (apply && result.rows() > ImportJob.LONG) {
            return Flash.to("/desk/jobs/" + job.start(id, file, signedIn.authority()));
        }
        if (apply) {
            result = apply(id, file);
        }
        return Response.ok(Templates.importing(campaign, ImportView.of(result, apply)))
                .build();
    }

    private WinnerImport.Result apply(UUID id, byte[] file) {
        try {
            return imports.apply(id, file, signedIn.authority());
        } catch (Refusal refusal) {
            // Somebody imported in between and the file no longer fits; a conflict, not a page of codes.
            throw refusal.type() == ProblemType.INVALID ? new Refusal(ProblemType.CONFLICT) : refusal;
        }
    }

    private Campaign within(UUID id) {
        Campaign campaign = campaigns.require(id);
        signedIn.within(campaign.divisionId(), RoleNames.OPERATOR, RoleNames.MANAGER);
        return campaign;
    }

    @CheckedTemplate(basePath = "campaigns")
    static class Templates {

        static native TemplateInstance importing(Campaign campaign, ImportView view);

        private Templates() {}
    }
}
