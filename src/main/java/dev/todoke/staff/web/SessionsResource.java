package dev.todoke.staff.web;

import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.staff.RegisteredBrowser;
import dev.todoke.staff.RegisteredBrowsers;
import dev.todoke.staff.SignIn;
import dev.todoke.staff.StaffSession;
import dev.todoke.staff.StaffSessions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/session/all")
@RolesAllowed(RoleNames.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "staff")
class SessionsResource {

    private final StaffSessions sessions;
    private final RegisteredBrowsers browsers;
    private final SignIn signIn;
    private final SignedIn signedIn;

    SessionsResource(StaffSessions sessions, RegisteredBrowsers browsers, SignIn signIn, SignedIn signedIn) {
        this.sessions = sessions;
        this.browsers = browsers;
        this.signIn = signIn;
        this.signedIn = signedIn;
    }

    @GET
    @Operation(summary = "Where one is signed in, latest first")
    public List<OpenSessionView> list() {
        return sessions.openOf(signedIn.member()).stream()
                .map(s -> OpenSessionView.of(s, signedIn.session()))
                .toList();
    }

    @DELETE
    @Operation(summary = "End all one's other sessions")
    @APIResponse(responseCode = "204")
    public void endOthers() {
        signIn.endOthers(signedIn.member(), signedIn.session());
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "End one of one's sessions")
    @APIResponse(responseCode = "204")
    public void end(@PathParam("id") UUID id) {
        signIn.end(signedIn.member(), signedIn.session(), id);
    }

    @GET
    @Path("browsers")
    @Operation(summary = "One's registered browsers")
    public List<BrowserView> browsers() {
        return browsers.ofMember(signedIn.member()).stream()
                .map(BrowserView::of)
                .toList();
    }

    @PUT
    @Path("browsers/{id}")
    @Operation(summary = "Call a registered browser something else")
    @APIResponse(responseCode = "204")
    public void rename(@PathParam("id") UUID id, @NotNull @Valid BrowserRequest body) {
        browsers.rename(signedIn.member(), id, body.name());
    }

    @DELETE
    @Path("browsers/{id}")
    @Operation(summary = "Forget a registered browser and end what is open on it")
    @APIResponse(responseCode = "204")
    public void revoke(@PathParam("id") UUID id) {
        browsers.revoke(signedIn.member(), id);
    }

    /** What a browser is to be called. */
    record BrowserRequest(@NotNull @Size(max = 200) String name) {}

    /** A session; {@code here} is the one that asks, {@code browser} the registered one it is on. */
    record OpenSessionView(
            UUID id,
            boolean here,
            @Nullable UUID browser,
            String agent,
            String network,
            Instant openedAt,
            Instant seenAt) {
        static OpenSessionView of(StaffSession s, UUID here) {
            return new OpenSessionView(
                    s.id(),
                    s.id().equals(here),
                    s.browser(),
                    s.agent(),
                    SessionsView.network(s.network()),
                    s.openedAt(),
                    s.seenAt());
        }
    }

    /** A registered browser. */
    record BrowserView(UUID id, String name, Instant registeredAt, Instant seenAt) {
        static BrowserView of(RegisteredBrowser b) {
            return new BrowserView(b.id(), b.name(), b.registeredAt(), b.seenAt());
        }
    }
}
