package dev.todoke.audit.web;

import dev.todoke.audit.LeafFilter;
import dev.todoke.audit.LeafLines;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/audit/lines")
@RolesAllowed({RoleNames.AUDITOR, RoleNames.PRIVACY_OFFICER})
@Tag(name = "audit")
class LinesResource {

    static final String TYPE = "application/x-ndjson";

    private final LeafLines lines;
    private final SignedIn signedIn;

    LinesResource(LeafLines lines, SignedIn signedIn) {
        this.lines = lines;
        this.signedIn = signedIn;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(TYPE)
    @Operation(
            summary = "The log of your divisions between two days as JSON Lines, at most 100,000 leaves",
            description = "First the checkpoint that covers it, then a leaf a line, without personal data."
                    + " A POST, because handing it out is itself written down.")
    @APIResponse(responseCode = "200", content = @Content(mediaType = TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response lines(@NotNull LinesRequest request) {
        return answer(lines, signedIn, request.from(), request.to());
    }

    static Response answer(LeafLines lines, SignedIn person, @Nullable String from, @Nullable String to) {
        LeafFilter filter =
                new LeafFilter(null, null, null, null, false, LeafQuery.day("from", from), LeafQuery.day("to", to));
        LeafLines.Lines begun =
                lines.begin(person, person.divisions(RoleNames.AUDITOR, RoleNames.PRIVACY_OFFICER), filter);
        StreamingOutput body = begun::writeTo;
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_TYPE, TYPE + ";charset=utf-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"log-" + filter.from() + "-" + filter.to() + ".jsonl\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Two days in Japan, inclusive. */
    record LinesRequest(@Nullable String from, @Nullable String to) {}
}
