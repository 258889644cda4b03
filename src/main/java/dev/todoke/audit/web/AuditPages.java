package dev.todoke.audit.web;

import dev.todoke.audit.AuditCheck;
import dev.todoke.audit.AuditLeaf;
import dev.todoke.audit.LeafFilter;
import dev.todoke.audit.Leaves;
import dev.todoke.audit.Notes;
import dev.todoke.kernel.ActorNames;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.Paging;
import dev.todoke.kernel.web.Slice;
import dev.todoke.kernel.web.Times;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Path("/desk/audit")
@RolesAllowed({RoleNames.AUDITOR, RoleNames.PRIVACY_OFFICER})
@Produces(MediaType.TEXT_HTML)
class AuditPages {

    private static final int SHOWN = 50;
    private static final int RECORDS_SHOWN = 1_000;

    private final Leaves leaves;
    private final AuditCheck check;
    private final Notes notes;
    private final Paging paging;
    private final ActorNames names;
    private final SignedIn signedIn;

    AuditPages(Leaves leaves, AuditCheck check, Notes notes, Paging paging, ActorNames names, SignedIn signedIn) {
        this.leaves = leaves;
        this.check = check;
        this.notes = notes;
        this.paging = paging;
        this.names = names;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance newest(
            @BeanParam LeafQuery query, @QueryParam("after") @Nullable String after, @Context UriInfo uri) {
        LeafFilter filter = query.filter();
        List<AuditLeaf> rows = leaves.newest(divisions(), filter, paging.after(after), SHOWN + 1);
        Map<UUID, String> who = names.displayNames(
                rows.stream().map(AuditLeaf::actor).filter(Objects::nonNull).collect(Collectors.toSet()));
        Slice<Line> slice = paging.slice(rows, SHOWN, leaf -> line(leaf, who), AuditLeaf::id);
        String next = slice.next() == null
                ? ""
                : "?"
                        + uri.getRequestUriBuilder()
                                .replaceQueryParam("after", slice.next())
                                .build()
                                .getRawQuery();
        return Templates.log(slice.items(), filter, List.of(LeafFilter.Topic.values()), next);
    }

    @GET
    @Path("{id}")
    public TemplateInstance leaf(@PathParam("id") UUID id) {
        return page(leaves.require(divisions(), id), null);
    }

    /** Answers with the page itself: what was opened stands in no address, so there is nothing to redirect to. */
    @POST
    @Path("{id}/note")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance note(@PathParam("id") UUID id) {
        AuditLeaf leaf = leaves.require(divisions(), id);
        return page(leaf, notes.open(signedIn.authority(), leaf));
    }

    private TemplateInstance page(AuditLeaf leaf, Notes.@Nullable Opened opened) {
        List<AuditCheck.Finding> findings = check.check(leaf);
        Map<UUID, String> who = names.displayNames(leaf.actor() == null ? Set.of() : Set.of(leaf.actor()));
        boolean readable = !findings.contains(AuditCheck.Finding.COLUMNS_DIFFER);
        List<UUID> records = leaves.records(leaf);
        boolean committed = leaf.noteCommitment() != null || leaf.networkCommitment() != null;
        String until = notes.keptUntil(leaf).map(LocalDate::toString).orElse("");
        return Templates.leaf(
                line(leaf, who),
                leaf,
                readable ? leaf.counts() : Map.of(),
                readable ? leaf.codes() : Map.of(),
                records.stream().limit(RECORDS_SHOWN).toList(),
                HexFormat.of().formatHex(leaf.hash()),
                new Beside(committed, until),
                opened);
    }

    /** @param until the last day on which it can be opened; empty when it is erased */
    public record Beside(boolean committed, String until) {}

    private Set<UUID> divisions() {
        return signedIn.divisions(RoleNames.AUDITOR, RoleNames.PRIVACY_OFFICER);
    }

    private Line line(AuditLeaf leaf, Map<UUID, String> who) {
        boolean fits = check.check(leaf).isEmpty();
        String counts = !fits
                ? ""
                : leaf.counts().entrySet().stream()
                        .map(e -> e.getKey() + " " + e.getValue())
                        .collect(Collectors.joining(", "));
        UUID actor = leaf.actor();
        // The last digits of an id without a name: those at its front are a time.
        String name = actor == null
                ? ""
                : who.getOrDefault(actor, "…" + actor.toString().substring(24));
        return new Line(
                leaf.id(),
                Times.minute(leaf.at()),
                leaf.actorKind().map(Enum::name).orElse(""),
                name,
                leaf.action(),
                leaf.reason().map(Enum::name).orElse(""),
                counts,
                leaf.isRefused(),
                fits);
    }

    /** One leaf as a line. */
    public record Line(
            UUID id,
            String at,
            String kind,
            String actor,
            String action,
            String reason,
            String counts,
            boolean refused,
            boolean fits) {}

    @CheckedTemplate(basePath = "audit")
    static class Templates {

        static native TemplateInstance log(
                List<Line> lines, LeafFilter filter, List<LeafFilter.Topic> topics, String next);

        static native TemplateInstance leaf(
                Line line,
                AuditLeaf leaf,
                Map<String, Long> counts,
                Map<String, String> codes,
                List<UUID> records,
                String hash,
                Beside beside,
                Notes.@Nullable Opened opened);

        private Templates() {}
    }
}
