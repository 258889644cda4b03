package dev.todoke.audit.web;

import dev.todoke.audit.Checkpoint;
import dev.todoke.audit.CheckpointNote;
import dev.todoke.audit.CheckpointNotes;
import dev.todoke.audit.Checkpoints;
import dev.todoke.audit.LogReport;
import dev.todoke.audit.LogVerification;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.web.once.Replay;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/audit")
@RolesAllowed({RoleNames.AUDITOR, RoleNames.PRIVACY_OFFICER})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
class CheckpointResource {

    private static final int SHOWN = 50;
    private static final int LONGEST = 100_000;

    private final Checkpoints checkpoints;
    private final LogVerification verification;

    CheckpointResource(Checkpoints checkpoints, LogVerification verification) {
        this.checkpoints = checkpoints;
        this.verification = verification;
    }

    @GET
    @Path("checkpoints")
    @Operation(summary = "The newest signed checkpoints of the whole log; keep them elsewhere")
    public List<CheckpointView> list() {
        return checkpoints.newest(SHOWN).stream().map(this::view).toList();
    }

    private CheckpointView view(Checkpoint checkpoint) {
        String key = CheckpointNote.parse(checkpoint.note())
                .map(verification::verifierKey)
                .orElse("");
        return new CheckpointView(
                checkpoint.size(),
                checkpoint.at(),
                Base64.getEncoder().encodeToString(checkpoint.root()),
                checkpoint.note(),
                key);
    }

    @POST
    @Replay(Replay.Kept.ANSWER)
    @Path("verification")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Compute the log anew, and compare it with checkpoints that you kept elsewhere")
    public ReportView verify(@Valid @NotNull VerificationRequest request) {
        List<CheckpointNote> from = notes(request.from(), "from");
        return ReportView.of(
                verification.run(from.isEmpty() ? null : from.get(0), notes(request.against(), "against")));
    }

    static List<CheckpointNote> notes(@Nullable String text, String field) {
        List<CheckpointNote> notes = text == null || text.isBlank() ? List.of() : CheckpointNotes.read(text);
        if (notes.isEmpty() && text != null && !text.isBlank()) {
            throw new Refusal(ProblemType.INVALID, field, "no-checkpoint");
        }
        return notes;
    }

    /**
     * @param from a checkpoint up to which the log was verified before
     * @param against one or more checkpoints that were kept elsewhere, one after the other as in the program's file
     */
    record VerificationRequest(
            @Size(max = LONGEST) @Nullable String from,
            @Size(max = LONGEST) @Nullable String against) {}

    /** @param verifierKey the key as C2SP tools want it, or empty where the note is not signed by a key of ours */
    record CheckpointView(long size, Instant at, String root, String note, String verifierKey) {}

    /** @param leaves read and compared this time; @param faults how many, of which the first are in {@code findings} */
    record ReportView(
            boolean sound,
            long size,
            long leaves,
            long checkpoints,
            long faults,
            long uncompared,
            List<LogReport.Finding> findings) {

        static ReportView of(LogReport report) {
            return new ReportView(
                    report.isSound(),
                    report.size(),
                    report.leaves(),
                    report.checkpoints(),
                    report.faults(),
                    report.uncompared(),
                    report.findings());
        }
    }
}
