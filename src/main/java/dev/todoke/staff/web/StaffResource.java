package dev.todoke.staff.web;

import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.once.Replay;
import dev.todoke.staff.Role;
import dev.todoke.staff.RoleGrant;
import dev.todoke.staff.StaffMember;
import dev.todoke.staff.StaffRoll;
import dev.todoke.staff.StaffSetup;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/staff")
@RolesAllowed(RoleNames.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "staff")
class StaffResource {

    private final StaffRoll roll;
    private final StaffSetup setup;
    private final SignedIn signedIn;

    StaffResource(StaffRoll roll, StaffSetup setup, SignedIn signedIn) {
        this.roll = roll;
        this.setup = setup;
        this.signedIn = signedIn;
    }

    @GET
    @Operation(summary = "Everybody who works here, with their roles")
    public List<MemberView> list() {
        return roll.everybody().stream().map(MemberView::of).toList();
    }

    @POST
    @Operation(summary = "Invite somebody; the answer holds their one-time enrolment address, this once")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = InvitationView.class)))
    public Response invite(@NotNull @Valid MemberRequest body) {
        List<Role> roles = body.roles().stream().map(RoleRequest::wanted).toList();
        var invitation = setup.invite(body.name(), body.displayName(), roles, signedIn.authority());
        return Response.created(URI.create("/api/v1/staff/" + invitation.member()))
                .entity(InvitationView.of(invitation))
                .build();
    }

    @POST
    @Path("{id}/invitation")
    @Operation(
            summary = "A new enrolment address for somebody who lost a factor",
            description = "Asks a second person first (202 with the approval); call it again after the yes.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InvitationView.class)))
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = InvitationView.class)))
    public Response inviteAgain(@PathParam("id") UUID id) {
        var invitation = setup.invite(id, signedIn.authority());
        return Response.status(invitation.url() == null ? 202 : 200)
                .entity(InvitationView.of(invitation))
                .build();
    }

    @POST
    @Replay(Replay.Kept.ANSWER)
    @Path("{id}/roles")
    @Operation(
            summary = "Grant a role",
            description = "It takes effect by a second person's yes; without effectiveAt it still waits for that.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RoleView.class)))
    public Response grant(@PathParam("id") UUID id, @NotNull @Valid RoleRequest body) {
        RoleGrant grant = setup.grant(id, body.wanted(), signedIn.authority());
        return Response.created(URI.create("/api/v1/staff/" + id + "/roles/" + grant.id()))
                .entity(RoleView.of(grant))
                .build();
    }

    @DELETE
    @Path("{id}/roles/{grant}")
    @Operation(summary = "Take a role back")
    @APIResponse(responseCode = "204")
    public void revoke(@PathParam("id") UUID id, @PathParam("grant") UUID grant) {
        setup.revoke(id, grant, signedIn.authority());
    }

    @POST
    @Replay(Replay.Kept.ANSWER)
    @Path("{id}/disable")
    @Operation(summary = "End everything of somebody who leaves")
    @APIResponse(responseCode = "204")
    public void disable(@PathParam("id") UUID id) {
        setup.disable(id, signedIn.authority());
    }

    /** A new member. */
    record MemberRequest(
            @NotNull @Size(max = 200) String name,
            @NotNull @Size(max = 200) String displayName,
            @NotNull @Size(max = 50) List<@Valid @NotNull RoleRequest> roles) {}

    /** A role, in a division unless it spans the instance. */
    record RoleRequest(
            @NotNull @Size(max = 32) String role, @Nullable UUID division) {
        Role wanted() {
            return new Role(role, division);
        }
    }

    /** The address works once, for 30 minutes or from {@code goodFrom} on; without one a second person is asked. */
    record InvitationView(
            UUID member,
            @Nullable String enrolmentUrl,
            @Nullable Instant goodFrom,
            @Nullable UUID approval) {
        static InvitationView of(StaffSetup.Invitation invitation) {
            return new InvitationView(
                    invitation.member(), invitation.url(), invitation.goodFrom(), invitation.approval());
        }
    }

    /** A role somebody has or, without {@code effectiveAt}, is to have; without a division it spans the instance. */
    record RoleView(
            UUID id,
            String role,
            @Nullable UUID division,
            @Nullable Instant effectiveAt,
            @Nullable UUID approval) {
        static RoleView of(RoleGrant grant) {
            return new RoleView(
                    grant.id(),
                    grant.role(),
                    grant.where().equals(SignedIn.INSTANCE) ? null : grant.where(),
                    grant.effectiveAt(),
                    grant.approval());
        }
    }

    /** A member and their roles. */
    record MemberView(
            UUID id, String name, String displayName, boolean enrolled, boolean disabled, List<RoleView> roles) {
        static MemberView of(StaffRoll.Entry entry) {
            StaffMember member = entry.member();
            return new MemberView(
                    member.id(),
                    member.name(),
                    member.displayName(),
                    member.isActive(),
                    member.isDisabled(),
                    entry.grants().stream().map(RoleView::of).toList());
        }
    }
}
