package dev.todoke.staff.web;

import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.staff.RecoveryCodes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/recovery-codes")
@RolesAllowed(RoleNames.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "staff")
class RecoveryCodeResource {

    private final RecoveryCodes recovery;
    private final SignedIn signedIn;

    RecoveryCodeResource(RecoveryCodes recovery, SignedIn signedIn) {
        this.recovery = recovery;
        this.signedIn = signedIn;
    }

    @GET
    @Operation(summary = "How many of one's recovery codes are left; never the codes")
    public LeftView read() {
        return new LeftView(recovery.left(signedIn.member()));
    }

    @POST
    @Operation(
            summary =
                    "Ten new recovery codes, shown this once; takes a passkey's answer, or a code of whoever has none")
    public CodesView make(@NotNull @Valid ProofRequest body) {
        return new CodesView(recovery.make(signedIn.member(), signedIn.session(), body.read()));
    }

    /** How many are left. */
    record LeftView(long left) {}

    /** Ten codes, each good once. */
    record CodesView(List<String> codes) {
        @Override
        public String toString() {
            return "CodesView(…)";
        }
    }
}
