package dev.todoke.retention.web;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.retention.ClockDoubt;
import dev.todoke.retention.ClockGuard;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/clock-guard")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({RoleNames.ADMIN, RoleNames.PRIVACY_OFFICER})
class ClockGuardResource {

    private final ClockGuard guard;
    private final SignedIn signedIn;

    ClockGuardResource(ClockGuard guard, SignedIn signedIn) {
        this.guard = guard;
        this.signedIn = signedIn;
    }

    record ClockGuardView(
            boolean held,
            @Nullable Instant since,
            @Nullable ClockDoubt why,
            @Nullable Instant agreeingSince) {}

    /** Any division whose privacy officer one is, or the instance of an administrator. */
    static UUID answering(SignedIn person) {
        return person.divisions(RoleNames.ADMIN, RoleNames.PRIVACY_OFFICER).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemType.FORBIDDEN));
    }

    @GET
    @Operation(summary = "Whether doubtful clocks hold all erasing")
    public ClockGuardView show() {
        return guard.held()
                .map(held -> new ClockGuardView(true, held.since(), held.why(), held.agreeingSince()))
                .orElse(new ClockGuardView(false, null, null, null));
    }

    @DELETE
    @Path("hold")
    @Operation(summary = "A person has checked the clocks and lets erasing go on")
    public void release() {
        guard.release(signedIn.authority(), answering(signedIn));
    }
}
