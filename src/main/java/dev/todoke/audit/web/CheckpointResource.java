package dev.todoke.audit.web;

import dev.todoke.audit.Checkpoint;
import dev.todoke.audit.CheckpointNote;
import dev.todoke.audit.CheckpointNotes;
import dev.todoke.audit.Checkpoints;
import dev.todoke.audit.LogReport;
import dev.todoke.audit.LogVerification;
import dev.todoke.audit.Verdicts;
import dev.todoke.audit.Verification;
import dev.todoke.audit.Verifications;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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
    private final Verifications verifications;
    private final Verdicts verdicts;
    private final SignedIn signedIn;

    CheckpointResource(
            Checkpoints checkpoints,
            LogVerification verification,
            Verifications verifications,
            Verdicts verdicts,
            SignedIn signedIn) {
        this.checkpoints = checkpoints;
        this.verification = verification;
        this.verifications = verifications;
        this.verdicts = verdicts;
        this.signedIn = signedIn;
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
    @Path("verification")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Have the log computed anew, and compared with checkpoints that you kept elsewhere",
            description = "Long work. One is under way at a time; who asks meanwhile waits for the same one.")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = AskedView.class)))
    public Response verify(@Valid @NotNull VerificationRequest request) {
        List<CheckpointNote> from = notes(request.from(), "from");
        Verifications.Asked asked =
                verifications.ask(signedIn, from.isEmpty() ? null : from.get(0), notes(request.against(), "against"));
        return Response.accepted(new AskedView(asked.verification(), asked.joined()))
                .location(URI.create("/api/v1/audit/verification/" + asked.verification()))
                .build();
    }

    @GET
    @Path("verification")
    @Operation(summary = "The last verifications and what each found, newest first")
    public List<ReportView> verified() {
        return views(verifications.ended(SHOWN));
    }

    @GET
    @Path("verification/{id}")
    @Operation(summary = "How far a verification is, or what it found")
    public ReportView verification(@PathParam("id") UUID id) {
        return views(List.of(verifications.require(id))).get(0);
    }

    private List<ReportView> views(List<Verification> rows) {
        Map<UUID, Verdicts.Verdict> said = verdicts.of(rows);
        return rows.stream()
                .map(row -> ReportView.of(row, Objects.requireNonNull(said.get(row.id()), "of all")))
                .toList();
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

    /** @param joined it was under way already */
    record AskedView(UUID id, boolean joined) {}

    /**
     * @param outcome null while it is under way; as the log's own entry says
     * @param leaves read and compared this time
     * @param faults how many, of which the first are in {@code findings}
     * @param uncompared checkpoints brought along that are not of this log
     * @param rowChanged what is stored says something else than the log's own entry: somebody has changed it
     */
    record ReportView(
            UUID id,
            @Nullable UUID job,
            Instant askedAt,
            @Nullable Instant endedAt,
            Verification.@Nullable Outcome outcome,
            long read,
            long total,
            long size,
            long leaves,
            long checkpoints,
            long faults,
            long uncompared,
            boolean rowChanged,
            List<LogReport.Finding> findings) {

        static ReportView of(Verification verification, Verdicts.Verdict said) {
            return new ReportView(
                    verification.id(),
                    verification.job(),
                    verification.askedAt(),
                    verification.endedAt(),
                    said.outcome(),
                    verification.read(),
                    verification.total(),
                    said.size(),
                    said.leaves(),
                    verification.checkpoints(),
                    said.faults(),
                    verification.uncompared(),
                    said.rowChanged(),
                    verification.findings());
        }
    }
}
