package dev.todoke.retention.web;

import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.retention.DisposalRecord;
import dev.todoke.retention.DisposalRecords;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/disposals")
@RolesAllowed({
    RoleNames.VIEWER,
    RoleNames.OPERATOR,
    RoleNames.SHIPPER,
    RoleNames.MANAGER,
    RoleNames.PRIVACY_OFFICER,
    RoleNames.SUPPORT,
    RoleNames.AUDITOR,
    RoleNames.CLIENT_OFFICER
})
class DisposalResource {

    private static final int NEWEST = 200;

    private final DisposalRecords records;
    private final SignedIn signedIn;

    DisposalResource(DisposalRecords records, SignedIn signedIn) {
        this.records = records;
        this.signedIn = signedIn;
    }

    record DisposalView(
            UUID id, String kind, UUID campaign, Instant disposedAt, int subjects, String keyId, String href) {
        static DisposalView of(DisposalRecord record) {
            return new DisposalView(
                    record.id(),
                    record.kind().code(),
                    record.campaign(),
                    record.disposedAt(),
                    record.subjects(),
                    record.keyId(),
                    "/api/v1/disposals/" + record.id());
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Newest disposal records, of one campaign or of all divisions of the caller")
    public List<DisposalView> list(@QueryParam("campaign") @Nullable UUID campaign) {
        Set<UUID> divisions = signedIn.divisions();
        List<DisposalRecord> found =
                campaign == null ? records.newest(divisions, NEWEST) : records.newest(divisions, campaign, NEWEST);
        return found.stream().map(DisposalView::of).toList();
    }

    @GET
    @Path("{id: [0-9a-f-]{36}}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "A disposal record: exactly the bytes that were signed")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response bytes(@PathParam("id") UUID id) {
        DisposalRecord record = require(id);
        return Response.ok(record.body())
                .header("Content-Disposition", "attachment; filename=\"disposal-" + id + ".json\"")
                .build();
    }

    @GET
    @Path("{id: [0-9a-f-]{36}}.sig")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "The detached Ed25519 signature of a disposal record: 64 bytes")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response signature(@PathParam("id") UUID id) {
        DisposalRecord record = require(id);
        return Response.ok(record.signature())
                .header("Content-Disposition", "attachment; filename=\"disposal-" + id + ".json.sig\"")
                .build();
    }

    private DisposalRecord require(UUID id) {
        DisposalRecord record = records.require(id);
        signedIn.within(record.division());
        return record;
    }
}
