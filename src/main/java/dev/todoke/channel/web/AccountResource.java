package dev.todoke.channel.web;

import dev.todoke.channel.AccountProfile;
import dev.todoke.channel.Platform;
import dev.todoke.channel.SocialAccount;
import dev.todoke.channel.SocialAccounts;
import dev.todoke.channel.Takeover;
import dev.todoke.channel.Takeovers;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.VersionTag;
import dev.todoke.kernel.web.once.Replay;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "accounts")
class AccountResource {

    private final SocialAccounts accounts;
    private final Takeovers takeovers;
    private final SignedIn signedIn;

    AccountResource(SocialAccounts accounts, Takeovers takeovers, SignedIn signedIn) {
        this.accounts = accounts;
        this.takeovers = takeovers;
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
    @Operation(summary = "Social accounts of a division, or of all divisions in which you have a role")
    public List<AccountView> list(@QueryParam("division") @Nullable UUID division) {
        if (division != null) {
            signedIn.within(division);
        }
        return (division == null ? signedIn.divisions().stream() : java.util.stream.Stream.of(division))
                .flatMap(id -> accounts.ofDivision(id).stream())
                .map(AccountView::of)
                .toList();
    }

    @POST
    @Replay(Replay.Kept.ANSWER)
    @RolesAllowed({RoleNames.MANAGER, RoleNames.OPERATOR})
    @Operation(summary = "Add a social account")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AccountView.class)))
    public Response create(@NotNull AccountRequest request) {
        if (request.division() == null) {
            throw new Refusal(ProblemType.INVALID, "division", "blank");
        }
        signedIn.within(request.division(), RoleNames.MANAGER, RoleNames.OPERATOR);
        SocialAccount account = accounts.add(request.division(), request.profile(), signedIn.authority());
        return VersionTag.created("/api/v1/accounts/" + account.id(), AccountView.of(account), account.version());
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
    @Operation(summary = "One social account")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AccountView.class)))
    public Response read(@PathParam("id") UUID id) {
        SocialAccount account = within(id);
        return VersionTag.ok(AccountView.of(account), account.version());
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({RoleNames.MANAGER, RoleNames.OPERATOR})
    @Operation(summary = "Describe a social account anew; its division stays")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AccountView.class)))
    public Response describe(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull AccountRequest request) {
        within(id, RoleNames.MANAGER, RoleNames.OPERATOR);
        SocialAccount account =
                accounts.describe(id, VersionTag.required(ifMatch), request.profile(), signedIn.authority());
        return VersionTag.ok(AccountView.of(account), account.version());
    }

    @GET
    @Path("{id}/takeovers")
    @RolesAllowed({
        RoleNames.VIEWER,
        RoleNames.OPERATOR,
        RoleNames.SHIPPER,
        RoleNames.MANAGER,
        RoleNames.PRIVACY_OFFICER,
        RoleNames.SUPPORT,
        RoleNames.AUDITOR
    })
    @Operation(summary = "When the account was in other hands")
    public List<TakeoverView> takeovers(@PathParam("id") UUID id) {
        within(id);
        return takeovers.of(id).stream().map(TakeoverView::of).toList();
    }

    @POST
    @Replay(Replay.Kept.ANSWER)
    @Path("{id}/takeovers")
    @RolesAllowed({RoleNames.OPERATOR, RoleNames.MANAGER, RoleNames.PRIVACY_OFFICER})
    @Operation(summary = "Declare that the account is or was in other hands")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TakeoverView.class)))
    public Response declare(@PathParam("id") UUID id, @NotNull TakeoverRequest request) {
        within(id, RoleNames.OPERATOR, RoleNames.MANAGER, RoleNames.PRIVACY_OFFICER);
        if (request.earliestAt() == null || request.detectedAt() == null) {
            throw new Refusal(ProblemType.INVALID, request.earliestAt() == null ? "earliestAt" : "detectedAt", "blank");
        }
        Takeover takeover = takeovers.declare(id, request.earliestAt(), request.detectedAt(), signedIn.authority());
        return Response.created(java.net.URI.create("/api/v1/accounts/" + id + "/takeovers"))
                .entity(TakeoverView.of(takeover))
                .build();
    }

    @POST
    @Replay(Replay.Kept.ANSWER)
    @Path("{id}/takeovers/{takeover}/end")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({RoleNames.MANAGER, RoleNames.PRIVACY_OFFICER})
    @Operation(summary = "The account is ours again")
    public TakeoverView end(@PathParam("id") UUID id, @PathParam("takeover") UUID takeover) {
        within(id, RoleNames.MANAGER, RoleNames.PRIVACY_OFFICER);
        if (takeovers.of(id).stream().noneMatch(known -> known.id().equals(takeover))) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
        return TakeoverView.of(takeovers.end(takeover, signedIn.authority()));
    }

    private SocialAccount within(UUID id, String... roles) {
        SocialAccount account = accounts.require(id);
        signedIn.within(account.divisionId(), roles);
        return account;
    }

    /** A social account as somebody wrote it down. */
    record AccountRequest(
            @Nullable UUID division,
            @Nullable Platform platform,
            String handle,
            @Nullable String numericId) {

        AccountProfile profile() {
            return AccountProfile.of(platform, handle, numericId);
        }
    }

    /** A social account. */
    record AccountView(
            UUID id,
            UUID division,
            Platform platform,
            String handle,
            @Nullable String numericId) {

        static AccountView of(SocialAccount account) {
            return new AccountView(
                    account.id(), account.divisionId(), account.platform(), account.handle(), account.numericId());
        }
    }

    /** Since when, as far as is known, and when it was noticed. */
    record TakeoverRequest(
            @Nullable Instant earliestAt, @Nullable Instant detectedAt) {}

    /** A takeover. */
    record TakeoverView(
            UUID id,
            Instant earliestAt,
            Instant detectedAt,
            @Nullable Instant endedAt) {

        static TakeoverView of(Takeover takeover) {
            return new TakeoverView(takeover.id(), takeover.earliestAt(), takeover.detectedAt(), takeover.endedAt());
        }
    }
}
