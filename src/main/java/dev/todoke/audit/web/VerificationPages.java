package dev.todoke.audit.web;

import dev.todoke.audit.Checkpoint;
import dev.todoke.audit.CheckpointNote;
import dev.todoke.audit.Checkpoints;
import dev.todoke.audit.LogVerification;
import dev.todoke.audit.Verdicts;
import dev.todoke.audit.Verification;
import dev.todoke.audit.Verifications;
import dev.todoke.kernel.ActorNames;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.Flash;
import dev.todoke.kernel.web.FormAnswer;
import dev.todoke.kernel.web.FormState;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The newest checkpoint to take along, and the verification of the whole log. */
@Path("/desk/audit/verification")
@RolesAllowed({RoleNames.AUDITOR, RoleNames.PRIVACY_OFFICER})
@Produces(MediaType.TEXT_HTML)
class VerificationPages {

    private static final int LONGEST = 100_000;

    private static final int SHOWN = 20;

    private final Checkpoints checkpoints;
    private final LogVerification verification;
    private final Verifications verifications;
    private final Verdicts verdicts;
    private final ActorNames names;
    private final SignedIn signedIn;

    VerificationPages(
            Checkpoints checkpoints,
            LogVerification verification,
            Verifications verifications,
            Verdicts verdicts,
            ActorNames names,
            SignedIn signedIn) {
        this.checkpoints = checkpoints;
        this.verification = verification;
        this.verifications = verifications;
        this.verdicts = verdicts;
        this.names = names;
        this.signedIn = signedIn;
    }

    /** @param paste while one is under way: with a place to paste into, and then nothing that loads the page anew */
    @GET
    public TemplateInstance page(@QueryParam("paste") boolean paste) {
        return page(FormState.of(Map.of()), paste);
    }

    private TemplateInstance page(FormState form, boolean paste) {
        List<Verification> ended = verifications.ended(SHOWN);
        Map<UUID, Verdicts.Verdict> said = verdicts.of(ended);
        Map<UUID, String> who =
                names.displayNames(ended.stream().map(Verification::askedBy).collect(Collectors.toSet()));
        return Templates.verification(
                form,
                newest(),
                verifications.underWay().map(VerificationPages::line).orElse(null),
                paste,
                ended.isEmpty() ? null : ended.get(0),
                ended.stream()
                        .map(each -> line(each, who, Objects.requireNonNull(said.get(each.id()), "of all")))
                        .toList());
    }

    /** The work begins and the page tells how far it is; asked for meanwhile, it is the same work. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response verify(@FormParam("against") @Size(max = LONGEST) @Nullable String against) {
        return FormAnswer.of(
                FormState.of(Map.of()),
                () -> {
                    verifications.ask(signedIn, null, CheckpointResource.notes(against, "against"));
                    return Flash.to(Verifications.PAGE);
                },
                form -> page(form, true));
    }

    private static Line line(Verification each) {
        return line(each, Map.of(), new Verdicts.Verdict(null, 0, 0, 0, false));
    }

    private static Line line(Verification each, Map<UUID, String> who, Verdicts.Verdict said) {
        return new Line(
                Times.minute(each.askedAt()),
                who.getOrDefault(each.askedBy(), ""),
                said.outcome() == null ? "" : said.outcome().name(),
                said.leaves(),
                said.faults(),
                said.rowChanged(),
                each.read(),
                each.total(),
                each.job());
    }

    /** One verification as a line. */
    public record Line(
            String at,
            String by,
            String outcome,
            long leaves,
            long faults,
            boolean changed,
            long read,
            long total,
            @Nullable UUID job) {}

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

        static native TemplateInstance verification(
                FormState form,
                @Nullable Newest newest,
                @Nullable Line underWay,
                boolean paste,
                @Nullable Verification last,
                List<Line> ended);

        private Templates() {}
    }
}
