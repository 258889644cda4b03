package dev.todoke.staff.web;

import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.Csrf;
import dev.todoke.staff.OpenedSession;
import dev.todoke.staff.PasskeyQuestion;
import dev.todoke.staff.PasskeySignIn;
import dev.todoke.staff.SessionCookie;
import dev.todoke.staff.SignIn;
import dev.todoke.staff.StaffMembers;
import dev.todoke.staff.StepUps;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/session")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "staff")
class SessionResource {

    private final SignIn signIn;
    private final PasskeySignIn passkeys;
    private final StepUps stepUps;
    private final StaffMembers members;
    private final SessionCookie cookies;
    private final Csrf csrf;
    private final SignedIn signedIn;
    private final CurrentVertxRequest request;

    SessionResource(
            SignIn signIn,
            PasskeySignIn passkeys,
            StepUps stepUps,
            StaffMembers members,
            SessionCookie cookies,
            Csrf csrf,
            SignedIn signedIn,
            CurrentVertxRequest request) {
        this.signIn = signIn;
        this.passkeys = passkeys;
        this.stepUps = stepUps;
        this.members = members;
        this.cookies = cookies;
        this.csrf = csrf;
        this.signedIn = signedIn;
        this.request = request;
    }

    @POST
    @PermitAll
    @Operation(summary = "Sign in with password and one-time code, both at once")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Response open(@NotNull @Valid SignInRequest body) {
        OpenedSession session = signIn.signIn(new SignIn.Attempt(
                body.name(),
                body.password(),
                body.code(),
                SurroundingsOf.request(request.getCurrent(), cookies, body.registerAs())));
        return Response.ok(view(session.session(), session.member()))
                .cookie(cookies.of(session))
                .build();
    }

    @POST
    @Path("passkey-challenge")
    @PermitAll
    @Operation(
            summary = "A challenge for signing in with a passkey; asks for no name and is good for five minutes, once")
    public PasskeyQuestion ask() {
        return passkeys.ask();
    }

    @POST
    @Path("passkey")
    @PermitAll
    @Operation(summary = "Sign in with a passkey that checked its owner")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Response open(@NotNull @Valid PasskeySignInRequest body) {
        OpenedSession session = passkeys.signIn(
                body.assertion().read(), SurroundingsOf.request(request.getCurrent(), cookies, body.registerAs()));
        return Response.ok(view(session.session(), session.member()))
                .cookie(cookies.of(session))
                .build();
    }

    @GET
    @RolesAllowed(RoleNames.SIGNED_IN)
    @Operation(summary = "Who is signed in here")
    public SessionView read() {
        return view(signedIn.session(), signedIn.member());
    }

    @DELETE
    @RolesAllowed(RoleNames.SIGNED_IN)
    @Operation(summary = "Sign out")
    @APIResponse(responseCode = "204")
    public Response end() {
        signIn.signOut(signedIn.member(), signedIn.session());
        return Response.noContent().cookie(cookies.none()).build();
    }

    @POST
    @Path("step-up-challenge")
    @RolesAllowed({
        RoleNames.OPERATOR,
        RoleNames.SHIPPER,
        RoleNames.MANAGER,
        RoleNames.PRIVACY_OFFICER,
        RoleNames.CLIENT_OFFICER,
        RoleNames.SUPPORT,
        RoleNames.ADMIN
    })
    @Operation(summary = "A challenge that a passkey can answer for exactly this piece of work in this session")
    public PasskeyQuestion askStepUp(@NotNull @Valid WorkRequest body) {
        signedIn.within(body.division());
        return stepUps.ask(signedIn.member(), signedIn.session(), body.named());
    }

    @POST
    @Path("step-up")
    @RolesAllowed({
        RoleNames.OPERATOR,
        RoleNames.SHIPPER,
        RoleNames.MANAGER,
        RoleNames.PRIVACY_OFFICER,
        RoleNames.CLIENT_OFFICER,
        RoleNames.SUPPORT,
        RoleNames.ADMIN
    })
    @Operation(
            summary = "Prove presence anew for one named piece of work, for 30 minutes: by the passkey's answer to its"
                    + " challenge, or in mode demo by a one-time code")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StepUpView.class)))
    public Response stepUp(@NotNull @Valid StepUpRequest body) {
        signedIn.within(body.division());
        var proved = stepUps.prove(
                signedIn.member(),
                signedIn.session(),
                WorkRequest.named(body.operation(), body.division(), body.object(), body.contentHash(), body.rows()),
                ProofRequest.read(body.code(), body.assertion()));
        return Response.ok(new StepUpView(proved.until()))
                .cookie(cookies.of(proved.session()))
                .build();
    }

    private SessionView view(UUID session, UUID member) {
        return new SessionView(session, member, members.require(member).displayName(), csrf.token(session));
    }

    /** Both factors of one person; {@code registerAs} registers this browser under a name. */
    record SignInRequest(
            @NotNull @Size(max = 200) String name,
            @NotNull @Size(max = 200) String password,
            @NotNull @Size(max = 20) String code,
            @Nullable @Size(max = 40) String registerAs) {
        @Override
        public String toString() {
            return "SignInRequest(…)";
        }
    }

    /** A passkey's answer; {@code registerAs} registers this browser under a name. */
    record PasskeySignInRequest(
            @NotNull @Valid AssertionRequest assertion,
            @Nullable @Size(max = 40) String registerAs) {}

    /** Which piece of work, and an assertion or a fresh code. */
    record StepUpRequest(
            @NotNull OperationCode operation,
            @NotNull UUID division,
            @NotNull UUID object,
            @Nullable @Pattern(regexp = WorkRequest.HASH) String contentHash,
            @PositiveOrZero int rows,
            @Nullable @Size(max = 20) String code,
            @Nullable @Valid AssertionRequest assertion) {
        @Override
        public String toString() {
            return "StepUpRequest(…)";
        }
    }

    /** The session; {@code csrfToken} goes into the header X-CSRF-Token of every change. */
    record SessionView(UUID id, UUID member, String displayName, String csrfToken) {}

    /** Until when the piece of work is open. */
    record StepUpView(Instant until) {}
}
