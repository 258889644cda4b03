package dev.todoke.staff.web;

import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.staff.ApiToken;
import dev.todoke.staff.ApiTokens;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/tokens")
@RolesAllowed(RoleNames.MANAGER)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "tokens")
class TokenResource {

    private final ApiTokens tokens;
    private final SignedIn signedIn;

    TokenResource(ApiTokens tokens, SignedIn signedIn) {
        this.tokens = tokens;
        this.signedIn = signedIn;
    }

    @GET
    @Operation(summary = "API tokens of one's divisions, newest first")
    public List<TokenView> list() {
        return tokens.ofDivisions(signedIn.divisions()).stream()
                .map(TokenView::of)
                .toList();
    }

    @POST
    @Operation(summary = "Make a token; the answer holds its text, this once")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MadeView.class)))
    public Response make(@NotNull @Valid TokenRequest body) {
        signedIn.within(body.division());
        ApiTokens.Made made = tokens.make(
                signedIn.authority(),
                new ApiTokens.NewToken(
                        body.division(),
                        body.campaign(),
                        body.name(),
                        body.scopes(),
                        body.days(),
                        body.networks() == null ? "" : String.join(" ", body.networks())));
        return Response.created(URI.create("/api/v1/tokens/" + made.token().id()))
                .entity(new MadeView(TokenView.of(made.token()), made.text()))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Revoke a token; it is refused from the next request on")
    @APIResponse(responseCode = "204")
    public void revoke(@PathParam("id") UUID id) {
        ApiToken token = tokens.require(id);
        signedIn.within(token.division());
        tokens.revoke(signedIn.member(), token);
    }

    /** What a token is to be for. Without a campaign it is for all of the division. */
    record TokenRequest(
            @NotNull UUID division,
            @Nullable UUID campaign,
            @NotNull @Size(max = 200) String name,
            @NotNull @Size(max = 20) Set<String> scopes,
            int days,
            @Nullable @Size(max = 8) List<String> networks) {}

    /** A token without its text. */
    record TokenView(
            UUID id,
            String handle,
            UUID division,
            @Nullable UUID campaign,
            String name,
            List<String> scopes,
            List<String> networks,
            UUID madeBy,
            Instant madeAt,
            Instant expiresAt,
            @Nullable LocalDate usedOn,
            boolean revoked) {
        static TokenView of(ApiToken t) {
            return new TokenView(
                    t.id(),
                    t.handle(),
                    t.division(),
                    t.campaign(),
                    t.name(),
                    t.scopes(),
                    t.networks().isEmpty() ? List.of() : List.of(t.networks().split(" ")),
                    t.madeBy(),
                    t.madeAt(),
                    t.expiresAt(),
                    t.usedOn(),
                    t.isRevoked());
        }
    }

    /** A new token; {@code secret} is what goes behind {@code Authorization: Bearer}, and is told this once. */
    record MadeView(TokenView token, String secret) {
        @Override
        public String toString() {
            return "MadeView(…)";
        }
    }
}
