package dev.todoke.audit.web;

import dev.todoke.audit.AuditCheck;
import dev.todoke.audit.AuditLeaf;
import dev.todoke.audit.Leaf;
import dev.todoke.audit.Leaves;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.Paging;
import dev.todoke.kernel.web.Slice;
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
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Path("/desk/audit")
@RolesAllowed({RoleNames.AUDITOR, RoleNames.PRIVACY_OFFICER})
@Produces(MediaType.TEXT_HTML)
class AuditPages {

    private static final int SHOWN = 50;

    private final Leaves leaves;
    private final AuditCheck check;
    private final Paging paging;
    private final SignedIn signedIn;

    AuditPages(Leaves leaves, AuditCheck check, Paging paging, SignedIn signedIn) {
        this.leaves = leaves;
        this.check = check;
        this.paging = paging;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance newest(@QueryParam("after") @Nullable String after) {
        List<AuditLeaf> rows = leaves.newest(
                signedIn.divisions(RoleNames.AUDITOR, RoleNames.PRIVACY_OFFICER), null, paging.after(after), SHOWN + 1);
        Slice<Line> slice = paging.slice(rows, SHOWN, this::line, AuditLeaf::id);
        return Templates.log(slice.items(), slice.next() == null ? "" : slice.next());
    }

    private Line line(AuditLeaf leaf) {
        boolean fits = check.check(leaf).isEmpty();
        String counts = !fits
                ? ""
                : leaf.counts().entrySet().stream()
                        .map(e -> e.getKey() + " " + e.getValue())
                        .collect(Collectors.joining(", "));
        UUID actor = leaf.actor();
        return new Line(
                Times.minute(leaf.at()),
                leaf.actorKind().name(),
                // The last digits: those at the front of an id are its time.
                actor == null ? "" : actor.toString().substring(24),
                leaf.action(),
                counts,
                leaf.outcome() == Leaf.Outcome.REFUSED,
                fits);
    }

    /** One leaf as a line. */
    public record Line(
            String at, String kind, String actor, String action, String counts, boolean refused, boolean fits) {}

    @CheckedTemplate(basePath = "audit")
    static class Templates {

        static native TemplateInstance log(List<Line> lines, String next);

        private Templates() {}
    }
}
