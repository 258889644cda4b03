package dev.todoke.staff.web;

import dev.todoke.staff.Enrolment;
import dev.todoke.staff.PasskeyWanted;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/enrolment")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "staff")
class EnrolmentResource {

    private final Enrolment enrolment;

    EnrolmentResource(Enrolment enrolment) {
        this.enrolment = enrolment;
    }

    @POST
    @Path("passkey-challenge")
    @Operation(summary = "What a browser needs to make a passkey, for whoever holds a good enrolment code")
    public PasskeyWanted want(@NotNull @Valid CodeRequest body) {
        return enrolment.want(body.secret());
    }

    @POST
    @Path("passkey")
    @Operation(summary = "Enrol with a passkey; earlier factors and sessions end")
    @APIResponse(responseCode = "204")
    public void enrol(@NotNull @Valid EnrolRequest body) {
        enrolment.enrol(body.secret(), body.attestation().read(), body.label());
    }

    /** An enrolment code. */
    record CodeRequest(@NotNull @Size(max = 100) String secret) {
        @Override
        public String toString() {
            return "CodeRequest(…)";
        }
    }

    /** An enrolment code, and the passkey that answers its challenge. */
    record EnrolRequest(
            @NotNull @Size(max = 100) String secret,
            @NotNull @Size(max = 100) String label,
            @NotNull @Valid AttestationRequest attestation) {
        @Override
        public String toString() {
            return "EnrolRequest(…)";
        }
    }
}
