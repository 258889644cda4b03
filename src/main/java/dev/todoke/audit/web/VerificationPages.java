package dev.todoke.audit.web;

import dev.todoke.audit.Checkpoint;
import dev.todoke.audit.CheckpointNote;
import dev.todoke.audit.Checkpoints;
import dev.todoke.audit.LogReport;
import dev.todoke.audit.LogVerification;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.web.Times;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** The newest checkpoint to take along, and the verification of the whole log. */
@Path("/desk/audit/verification")
@RolesAllowed({RoleNames.AUDITOR, RoleNames.PRIVACY_OFFICER})
@Produces(MediaType.TEXT_HTML)
class VerificationPages {

    private static final int LONGEST = 100_000;

    private final Checkpoints checkpoints;
    private final LogVerification verification;

    VerificationPages(Checkpoints checkpoints, LogVerification verification) {
        this.checkpoints = checkpoints;
        this.verification = verification;
    }

    @GET
    public TemplateInstance page() {
        return Templates.verification(newest(), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance verify(@FormParam("against") @Size(max = LONGEST) @Nullable String against) {
        LogReport report = verification.run(null, CheckpointResource.notes(against, "against"));
        return Templates.verification(newest(), report);
    }

    private @Nullable Newest newest() {
        return checkpoints.newest().map(this::newest).orElse(null);
    }

    private Newest newest(Checkpoint checkpoint) {
        String key = CheckpointNote.parse(checkpoint.note())
                .map(verification::verifierKey)
                .orElse("");
        return new Newest(checkpoint.size(), Times.minute(checkpoint.at()), checkpoint.note(), key);
    }

    /** The newest checkpoint as the page shows it. */
    public record Newest(long size, String at, String note, String key) {}

    @CheckedTemplate(basePath = "audit")
    static class Templates {

        static native TemplateInstance verification(@Nullable Newest newest, @Nullable LogReport report);

        private Templates() {}
    }
}
