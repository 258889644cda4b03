package dev.todoke.organisation.web;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.VersionTag;
import dev.todoke.kernel.web.once.Replay;
import dev.todoke.organisation.Sender;
import dev.todoke.organisation.SenderProfile;
import dev.todoke.organisation.SenderProfiles;
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
import jakarta.ws.rs.QueryParam;
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

@Path("/api/v1/sender-profiles")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "organisation")
class SenderProfileResource {

    private final SenderProfiles senders;
    private final SignedIn signedIn;

    SenderProfileResource(SenderProfiles senders, SignedIn signedIn) {
        this.senders = senders;
        this.signedIn = signedIn;
    }

    @GET
    @RolesAllowed({
        RoleNames.VIEWER,
        RoleNames.OPERATOR,
        RoleNames.SHIPPER,
        RoleNames.MANAGER,
        RoleNames.PRIVACY_OFFICER,
        RoleNames.SUPPORT,
        RoleNames.AUDITOR
    })
    @Operation(summary = "Senders of a division, or of all divisions in which you have a role")
    public List<SenderProfileView> list(@QueryParam("division") @Nullable UUID division) {
        if (division != null) {
            signedIn.within(division);
        }
        return (division == null ? signedIn.divisions().stream() : java.util.stream.Stream.of(division))
                .flatMap(id -> senders.ofDivision(id).stream())
                .map(SenderProfileView::of)
                .toList();
    }

    @POST
    @Replay(Replay.Kept.ANSWER)
    @RolesAllowed({RoleNames.MANAGER, RoleNames.SHIPPER})
    @Operation(summary = "Add a sender")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SenderProfileView.class)))
    public Response create(@NotNull SenderProfileRequest request) {
        if (request.division() == null) {
            throw new Refusal(ProblemType.INVALID, "division", "blank");
        }
        signedIn.within(request.division(), RoleNames.MANAGER, RoleNames.SHIPPER);
        SenderProfile profile = senders.add(request.division(), request.sender(), signedIn.authority());
        return VersionTag.created(
                "/api/v1/sender-profiles/" + profile.id(), SenderProfileView.of(profile), profile.version());
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
        RoleNames.AUDITOR
    })
    @Operation(summary = "One sender")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SenderProfileView.class)))
    public Response read(@PathParam("id") UUID id) {
        SenderProfile profile = senders.require(id);
        signedIn.within(profile.divisionId());
        return VersionTag.ok(SenderProfileView.of(profile), profile.version());
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({RoleNames.MANAGER, RoleNames.SHIPPER})
    @Operation(summary = "Describe a sender anew; its division stays")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SenderProfileView.class)))
    public Response describe(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull SenderProfileRequest request) {
        signedIn.within(senders.require(id).divisionId(), RoleNames.MANAGER, RoleNames.SHIPPER);
        SenderProfile profile =
                senders.describe(id, VersionTag.required(ifMatch), request.sender(), signedIn.authority());
        return VersionTag.ok(SenderProfileView.of(profile), profile.version());
    }

    /** A sender as somebody wrote it down. */
    record SenderProfileRequest(
            @Nullable UUID division,
            String name,
            String phone,
            String postalCode,
            String prefecture,
            String city,
            String street,
            @Nullable String building,
            @Nullable String b2CustomerCode,
            @Nullable String b2ClassCode,
            @Nullable String b2FareCode,
            @Nullable String b2ServiceType,
            String itemName) {

        Sender sender() {
            return new Sender(
                    name,
                    phone,
                    postalCode,
                    prefecture,
                    city,
                    street,
                    building,
                    b2CustomerCode,
                    b2ClassCode,
                    b2FareCode,
                    b2ServiceType,
                    itemName);
        }
    }

    /** A sender. */
    record SenderProfileView(
            UUID id,
            UUID division,
            String name,
            String phone,
            String postalCode,
            String prefecture,
            String city,
            String street,
            String building,
            String b2CustomerCode,
            String b2ClassCode,
            String b2FareCode,
            String b2ServiceType,
            String itemName) {

        static SenderProfileView of(SenderProfile profile) {
            return new SenderProfileView(
                    profile.id(),
                    profile.divisionId(),
                    profile.name(),
                    profile.phone(),
                    profile.postalCode(),
                    profile.prefecture(),
                    profile.city(),
                    profile.street(),
                    profile.building(),
                    profile.b2CustomerCode(),
                    profile.b2ClassCode(),
                    profile.b2FareCode(),
                    profile.b2ServiceType(),
                    profile.itemName());
        }
    }
}
