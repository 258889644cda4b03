package dev.todoke.retention.web;

import dev.todoke.kernel.DataCategory;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.once.Replay;
import dev.todoke.retention.CampaignShelf;
import dev.todoke.retention.CopiesLedger;
import dev.todoke.retention.CopyKeeping;
import dev.todoke.retention.DataCopy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/campaigns/{campaign}/copies")
@Produces(MediaType.APPLICATION_JSON)
class CopyResource {

    private final CopiesLedger ledger;
    private final CopyKeeping keeping;
    private final CampaignShelf shelf;
    private final SignedIn signedIn;

    CopyResource(CopiesLedger ledger, CopyKeeping keeping, CampaignShelf shelf, SignedIn signedIn) {
        this.ledger = ledger;
        this.keeping = keeping;
        this.shelf = shelf;
        this.signedIn = signedIn;
    }

    record CopyRequest(
            CopiesLedger.@NotNull Place place,
            @NotBlank String label,
            @NotEmpty Set<DataCategory> categories,
            @NotNull LocalDate eraseBy,
            @Nullable LocalDate since) {}

    record ClosureRequest(@NotBlank String proof) {}

    record CopyView(
            UUID id,
            CopiesLedger.Place place,
            String label,
            Set<DataCategory> categories,
            UUID owner,
            Instant since,
            LocalDate eraseBy,
            @Nullable Instant closedAt,
            @Nullable String proof) {
        static CopyView of(DataCopy copy) {
            return new CopyView(
                    copy.id(),
                    copy.place(),
                    copy.label(),
                    copy.categories(),
                    copy.owner(),
                    copy.liesSince(),
                    copy.eraseBy(),
                    copy.closedAt(),
                    copy.proof());
        }
    }

    @GET
    @RolesAllowed({
        RoleNames.VIEWER,
        RoleNames.OPERATOR,
        RoleNames.SHIPPER,
        RoleNames.MANAGER,
        RoleNames.PRIVACY_OFFICER,
        RoleNames.AUDITOR,
        RoleNames.CLIENT_OFFICER
    })
    @Operation(summary = "Copies of a campaign's data; with from and to, those that lay somewhere in between")
    public List<CopyView> list(
            @PathParam("campaign") UUID campaign,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("place") CopiesLedger.@Nullable Place place) {
        signedIn.within(shelf.require(campaign).division());
        List<DataCopy> copies = from == null && to == null
                ? ledger.ofCampaign(campaign).stream()
                        .filter(copy -> place == null || copy.place() == place)
                        .toList()
                : ledger.openAt(campaign, instant("from", from), instant("to", to), place);
        return copies.stream().map(CopyView::of).toList();
    }

    @POST
    @Replay(Replay.Kept.ANSWER)
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({RoleNames.OPERATOR, RoleNames.SHIPPER, RoleNames.MANAGER, RoleNames.PRIVACY_OFFICER})
    @Operation(summary = "Enter a place where the campaign's data lies")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CopyView.class)))
    public Response add(@PathParam("campaign") UUID campaign, @NotNull @Valid CopyRequest request) {
        within(campaign);
        UUID id = keeping.add(
                campaign,
                new CopyKeeping.NewCopy(
                        request.place(), request.label(), request.categories(), request.eraseBy(), request.since()),
                signedIn.member());
        return Response.created(URI.create("/api/v1/campaigns/" + campaign + "/copies/" + id))
                .entity(CopyView.of(ledger.require(id)))
                .build();
    }

    @POST
    @Replay(Replay.Kept.ANSWER)
    @Path("{copy}/closure")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({RoleNames.OPERATOR, RoleNames.SHIPPER, RoleNames.MANAGER, RoleNames.PRIVACY_OFFICER})
    @Operation(summary = "Tick a copy off: it is gone, and this is how we know")
    public CopyView close(
            @PathParam("campaign") UUID campaign,
            @PathParam("copy") UUID copy,
            @NotNull @Valid ClosureRequest request) {
        within(campaign);
        keeping.tickOff(campaign, copy, signedIn.member(), request.proof());
        return CopyView.of(ledger.require(copy));
    }

    private void within(UUID campaign) {
        signedIn.within(
                shelf.require(campaign).division(),
                RoleNames.OPERATOR,
                RoleNames.SHIPPER,
                RoleNames.MANAGER,
                RoleNames.PRIVACY_OFFICER);
    }

    private static Instant instant(String field, @Nullable String text) {
        if (text == null) {
            throw new Refusal(ProblemType.INVALID, field, "missing");
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new Refusal(ProblemType.INVALID, field, "instant");
        }
    }
}
