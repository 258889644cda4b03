package dev.todoke.staff.web;

import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.staff.OwnFactors;
import dev.todoke.staff.Passkey;
import dev.todoke.staff.PasskeyQuestion;
import dev.todoke.staff.PasskeyWanted;
import dev.todoke.staff.Passkeys;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/passkeys")
@RolesAllowed(RoleNames.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "staff")
class PasskeyResource {

    private final Passkeys passkeys;
    private final OwnFactors own;
    private final SignedIn signedIn;

    PasskeyResource(Passkeys passkeys, OwnFactors own, SignedIn signedIn) {
        this.passkeys = passkeys;
        this.own = own;
        this.signedIn = signedIn;
    }

    @GET
    @Operation(summary = "One's own passkeys")
    public List<PasskeyView> list() {
        return passkeys.of(signedIn.member()).stream().map(PasskeyView::of).toList();
    }

    @POST
    @Path("proof-challenge")
    @Operation(summary = "A challenge by which one's own passkey permits a change of one's own factors")
    public PasskeyQuestion ask() {
        return own.ask(signedIn.member(), signedIn.session());
    }

    @POST
    @Path("challenge")
    @Operation(
            summary = "What a browser needs to make a passkey; takes a passkey's answer, or a code of whoever has none")
    public PasskeyWanted want(@NotNull @Valid ProofRequest body) {
        return own.want(signedIn.member(), signedIn.session(), body.read());
    }

    @POST
    @Operation(summary = "Keep a new passkey; one that a code permitted opens no list for a day")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PasskeyView.class)))
    public Response add(@NotNull @Valid NewPasskeyRequest body) {
        Passkey made = own.add(
                signedIn.member(), signedIn.session(), body.attestation().read(), body.label());
        return Response.status(Response.Status.CREATED)
                .entity(PasskeyView.of(made))
                .build();
    }

    @POST
    @Path("{id}/removal")
    @Operation(
            summary =
                    "Remove one of one's own passkeys, proved like adding one; never the last way to sign in, and no code"
                            + " adds another for 30 days")
    @APIResponse(responseCode = "204")
    public void remove(@PathParam("id") UUID id, @NotNull @Valid ProofRequest body) {
        own.remove(signedIn.member(), signedIn.session(), id, body.read());
    }

    /** A new passkey and what its owner calls it. */
    record NewPasskeyRequest(
            @NotNull @Size(max = 100) String label,
            @NotNull @Valid AttestationRequest attestation) {}

    /** A passkey; {@code opensFrom} is when it may open lists and delivery details. */
    record PasskeyView(
            UUID id,
            String label,
            Instant createdAt,
            Instant opensFrom,
            @Nullable Instant usedAt) {

        static PasskeyView of(Passkey passkey) {
            return new PasskeyView(
                    passkey.id(), passkey.label(), passkey.createdAt(), passkey.opensFrom(), passkey.usedAt());
        }
    }
}
