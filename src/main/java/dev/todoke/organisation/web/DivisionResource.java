package dev.todoke.organisation.web;

import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.VersionTag;
import dev.todoke.kernel.web.once.Replay;
import dev.todoke.organisation.Division;
import dev.todoke.organisation.DivisionProfile;
import dev.todoke.organisation.Divisions;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/divisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "organisation")
class DivisionResource {

    private final Divisions divisions;
    private final SignedIn signedIn;
    private final SecurityIdentity identity;

    DivisionResource(Divisions divisions, SignedIn signedIn, SecurityIdentity identity) {
        this.divisions = divisions;
        this.signedIn = signedIn;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({
        RoleNames.VIEWER,
        RoleNames.OPERATOR,
        RoleNames.SHIPPER,
        RoleNames.MANAGER,
        RoleNames.PRIVACY_OFFICER,
        RoleNames.SUPPORT,
        RoleNames.AUDITOR,
        RoleNames.ADMIN
    })
    @Operation(summary = "The divisions in which you have a role; for an administrator, all of them")
    public List<DivisionView> list() {
        List<Division> visible = isAdmin()
                ? divisions.listAll(io.quarkus.panache.common.Sort.by("code"))
                : divisions.of(signedIn.divisions());
        return visible.stream().map(DivisionView::of).toList();
    }

    @POST
    @Replay(Replay.Kept.ANSWER)
    @RolesAllowed(RoleNames.ADMIN)
    @Operation(summary = "Found a division")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DivisionView.class)))
    public Response create(@NotNull DivisionRequest request) {
        Division division = divisions.found(profile(request), signedIn.authority());
        return VersionTag.created("/api/v1/divisions/" + division.id(), DivisionView.of(division), division.version());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        RoleNames.VIEWER,
        RoleNames.OPERATOR,
        RoleNames.SHIPPER,
        RoleNames.MANAGER,
        RoleNames.PRIVACY_OFFICER,
        RoleNames.SUPPORT,
        RoleNames.AUDITOR,
        RoleNames.ADMIN
    })
    @Operation(summary = "One division")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DivisionView.class)))
    public Response read(@PathParam("id") UUID id) {
        wall(id);
        Division division = divisions.require(id);
        return VersionTag.ok(DivisionView.of(division), division.version());
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({RoleNames.MANAGER, RoleNames.ADMIN})
    @Operation(summary = "Describe a division anew")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DivisionView.class)))
    public Response describe(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull DivisionRequest request) {
        wall(id, RoleNames.MANAGER);
        Division division =
                divisions.describe(id, VersionTag.required(ifMatch), profile(request), signedIn.authority());
        return VersionTag.ok(DivisionView.of(division), division.version());
    }

    private void wall(UUID id, String... roles) {
        if (!isAdmin()) {
            signedIn.within(id, roles);
        }
    }

    private boolean isAdmin() {
        return identity.hasRole(RoleNames.ADMIN);
    }

    private static DivisionProfile profile(DivisionRequest request) {
        return new DivisionProfile(request.code(), request.publicName(), request.contactDesk(), request.hours());
    }

    /** A division as somebody wrote it down. */
    record DivisionRequest(
            String code,
            String publicName,
            String contactDesk,
            @Nullable String hours) {}

    /** A division. */
    record DivisionView(UUID id, String code, String publicName, String contactDesk, String hours) {

        static DivisionView of(Division division) {
            return new DivisionView(
                    division.id(), division.code(), division.publicName(), division.contactDesk(), division.hours());
        }
    }
}
