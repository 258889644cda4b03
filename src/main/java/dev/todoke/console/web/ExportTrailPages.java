package dev.todoke.console.web;

import dev.todoke.console.ExportTrail;
import dev.todoke.kernel.ActorNames;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.Times;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Exports and their people, by a reference: of a winner's label, or of a file. */
@Path("/desk/audit/exports")
@RolesAllowed({RoleNames.AUDITOR, RoleNames.PRIVACY_OFFICER})
@Produces(MediaType.TEXT_HTML)
class ExportTrailPages {

    private final ExportTrail trail;
    private final ActorNames names;
    private final SignedIn signedIn;

    ExportTrailPages(ExportTrail trail, ActorNames names, SignedIn signedIn) {
        this.trail = trail;
        this.names = names;
        this.signedIn = signedIn;
    }

    /** One list as a line. */
    public record Line(UUID list, String reference, String at, String by, long fetched) {}

    @CheckedTemplate(basePath = "audit")
    static class Templates {

        static native TemplateInstance exports(
                String reference, ExportTrail.@Nullable Trail found, List<Line> lines, boolean missed);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@QueryParam("reference") @Nullable String typed) {
        String reference = typed == null ? "" : typed.strip();
        if (!reference.matches("[A-Za-z0-9-]{1,40}")) {
            return Templates.exports("", null, List.of(), !reference.isEmpty());
        }
        try {
            ExportTrail.Trail found = trail.of(reference, division -> within(signedIn, division));
            return Templates.exports(reference, found, lines(found.exports()), false);
        } catch (Refusal refusal) {
            if (refusal.type() != ProblemType.NOT_FOUND) {
                throw refusal;
            }
            return Templates.exports(reference, null, List.of(), true);
        }
    }

    static boolean within(SignedIn person, UUID division) {
        var divisions = person.divisions(RoleNames.AUDITOR, RoleNames.PRIVACY_OFFICER);
        return divisions.contains(division) || divisions.contains(SignedIn.INSTANCE);
    }

    private List<Line> lines(List<ExportTrail.Export> exports) {
        Map<UUID, String> who = names.displayNames(exports.stream()
                .map(ExportTrail.Export::producedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return exports.stream()
                .map(each -> new Line(
                        each.list(),
                        each.reference(),
                        each.producedAt() == null ? "" : Times.minute(each.producedAt()),
                        each.producedBy() == null ? "" : who.getOrDefault(each.producedBy(), ""),
                        each.fetched()))
                .toList();
    }
}
