package dev.todoke.shipping.web;

import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.TokenScopes;
import dev.todoke.kernel.web.ForTokens;
import dev.todoke.kernel.web.once.Replay;
import dev.todoke.shipping.ListFormat;
import dev.todoke.shipping.ListMaking;
import dev.todoke.shipping.NewList;
import dev.todoke.shipping.ShippingList;
import dev.todoke.shipping.ShippingLists;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/campaigns/{campaign}/lists")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({RoleNames.SHIPPER, RoleNames.MANAGER})
@Tag(name = "lists")
class CampaignListResource {

    private final ListDesk desk;
    private final ListMaking making;
    private final ShippingLists all;

    CampaignListResource(ListDesk desk, ListMaking making, ShippingLists all) {
        this.desk = desk;
        this.making = making;
        this.all = all;
    }

    record ListRequest(
            @NotNull UUID sender,
            @NotNull LocalDate shipDate,
            @Nullable String service,
            @NotNull ListFormat format,
            @Nullable UUID contractor) {}

    @POST
    @ForTokens(TokenScopes.LISTS_REQUEST)
    @Replay(Replay.Kept.ANSWER)
    @Operation(summary = "Freeze everybody who can be shipped to now")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ListView.class)))
    public Response create(@PathParam("campaign") UUID campaign, @NotNull @Valid ListRequest request) {
        desk.shipped(campaign);
        ShippingList list = making.create(
                campaign,
                new NewList(
                        request.sender(),
                        request.shipDate(),
                        request.service(),
                        request.format(),
                        request.contractor()),
                desk.person());
        return Response.created(URI.create("/api/v1/lists/" + list.id()))
                .entity(desk.view(list.id()))
                .build();
    }

    @GET
    @ForTokens(TokenScopes.LISTS_READ)
    @RolesAllowed({
        RoleNames.VIEWER,
        RoleNames.OPERATOR,
        RoleNames.SHIPPER,
        RoleNames.MANAGER,
        RoleNames.PRIVACY_OFFICER,
        RoleNames.AUDITOR
    })
    @Operation(summary = "Lists of a campaign, newest first")
    public List<ListView> ofCampaign(@PathParam("campaign") UUID campaign) {
        desk.seen(campaign);
        return all.ofCampaign(campaign).stream().map(desk::view).toList();
    }
}
