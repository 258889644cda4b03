package dev.todoke.audit.web;

import dev.todoke.audit.AuditCheck;
import dev.todoke.audit.AuditLeaf;
import dev.todoke.audit.Leaf;
import dev.todoke.audit.LeafFilter;
import dev.todoke.audit.Leaves;
import dev.todoke.audit.Notes;
import dev.todoke.kernel.AccessReason;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.Paging;
import dev.todoke.kernel.web.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/audit/leaves")
@RolesAllowed({RoleNames.AUDITOR, RoleNames.PRIVACY_OFFICER})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
class LeafResource {

    private final Leaves leaves;
    private final AuditCheck check;
    private final Notes notes;
    private final Paging paging;
    private final SignedIn signedIn;

    LeafResource(Leaves leaves, AuditCheck check, Notes notes, Paging paging, SignedIn signedIn) {
        this.leaves = leaves;
        this.check = check;
        this.notes = notes;
        this.paging = paging;
        this.signedIn = signedIn;
    }

    @GET
    @Operation(summary = "The log of your divisions, oldest first, each leaf checked")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LeafPage.class)))
    public Response list(
            @BeanParam LeafQuery query,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        int most = Paging.limit(limit);
        LeafFilter filter = query.filter();
        List<AuditLeaf> rows = leaves.after(divisions(), filter, paging.after(after), most + 1);
        Slice<LeafView> slice = paging.slice(rows, most, this::view, AuditLeaf::id);
        return Paging.answer(slice, uri);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One leaf with its frozen bytes")
    public LeafView read(@PathParam("id") UUID id) {
        return view(leaves.require(divisions(), id));
    }

    @GET
    @Path("{id}/records")
    @Operation(summary = "The ids of the records that a bulk opening or an export touched")
    public List<UUID> records(@PathParam("id") UUID id) {
        return leaves.records(leaves.require(divisions(), id));
    }

    @POST
    @Path("{id}/note")
    @Operation(
            summary = "Open what was written down beside a leaf; an opening like any other, and logged",
            description = "Gone after its year, or with the winner whom it was about; the leaf stays.")
    public NoteView note(@PathParam("id") UUID id) {
        Notes.Opened opened = notes.open(signedIn.authority(), leaves.require(divisions(), id));
        return new NoteView(opened.note(), opened.network(), opened.fits());
    }

    /** @param fits whether the leaf was committed to exactly this */
    record NoteView(String note, String network, boolean fits) {

        @Override
        public String toString() {
            return "NoteView()";
        }
    }

    private Set<UUID> divisions() {
        return signedIn.divisions(RoleNames.AUDITOR, RoleNames.PRIVACY_OFFICER);
    }

    /** A page of leaves. */
    record LeafPage(List<LeafView> items, @Nullable String next) {}

    private LeafView view(AuditLeaf leaf) {
        return LeafView.of(leaf, check.check(leaf));
    }

    /**
     * A leaf. {@code canonical} are the frozen bytes in hex; {@code hash} is SHA-256 of a zero byte and those; {@code
     * findings} is empty when columns, bytes, hash and record set agree.
     */
    record LeafView(
            UUID id,
            Instant at,
            String action,
            Actor.@Nullable Kind actorKind,
            @Nullable UUID actor,
            Leaf.@Nullable Outcome outcome,
            @Nullable UUID division,
            @Nullable UUID campaign,
            @Nullable String objectKind,
            @Nullable UUID object,
            @Nullable UUID session,
            @Nullable AccessReason reason,
            Map<String, Long> counts,
            Map<String, String> codes,
            int records,
            String canonical,
            String hash,
            List<AuditCheck.Finding> findings) {

        static LeafView of(AuditLeaf leaf, List<AuditCheck.Finding> findings) {
            boolean readable = !findings.contains(AuditCheck.Finding.COLUMNS_DIFFER);
            return new LeafView(
                    leaf.id(),
                    leaf.at(),
                    leaf.action(),
                    leaf.actorKind().orElse(null),
                    leaf.actor(),
                    leaf.outcome().orElse(null),
                    leaf.division(),
                    leaf.campaign(),
                    leaf.objectKind(),
                    leaf.object(),
                    leaf.session(),
                    leaf.reason().orElse(null),
                    // Columns that somebody changed may not even read back; the bytes still do.
                    readable ? leaf.counts() : Map.of(),
                    readable ? leaf.codes() : Map.of(),
                    leaf.recordsCount(),
                    HexFormat.of().formatHex(leaf.canonical()),
                    HexFormat.of().formatHex(leaf.hash()),
                    findings);
        }
    }
}
