package dev.todoke.shipping.web;

import dev.todoke.campaign.Campaign;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.TokenScopes;
import dev.todoke.kernel.web.ForTokens;
import dev.todoke.kernel.web.once.Replay;
import dev.todoke.shipping.Parcel;
import dev.todoke.shipping.Parcels;
import dev.todoke.shipping.Shipments;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/campaigns/{campaign}/parcels")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({RoleNames.SHIPPER, RoleNames.MANAGER})
@Tag(name = "parcels")
class ParcelResource {

    private final ListDesk desk;
    private final Parcels parcels;
    private final Shipments shipments;

    ParcelResource(ListDesk desk, Parcels parcels, Shipments shipments) {
        this.desk = desk;
        this.parcels = parcels;
        this.shipments = shipments;
    }

    record MarkRequest(
            @NotEmpty List<@NotNull String> references,
            @NotNull LocalDate on) {}

    record UndoRequest(@NotEmpty List<@NotNull String> references) {}

    /** How many were recorded; of those named in {@code erased} nothing is held any more, and nothing was recorded. */
    record MarkedView(int marked, List<String> erased) {

        static MarkedView of(Shipments.Marked marked) {
            return new MarkedView(marked.marked(), marked.erased());
        }
    }

    record ParcelView(
            String reference,
            @Nullable String insertCode,
            String carrier,
            @Nullable String trackingNumber,
            LocalDate shippedOn,
            @Nullable LocalDate deliveredOn) {

        static ParcelView of(Parcel parcel) {
            return new ParcelView(
                    parcel.reference(),
                    parcel.insertCode(),
                    parcel.carrier(),
                    parcel.trackingNumber(),
                    parcel.shippedOn(),
                    parcel.deliveredOn());
        }
    }

    @GET
    @ForTokens(TokenScopes.WINNERS_READ)
    @RolesAllowed({
        RoleNames.VIEWER,
        RoleNames.OPERATOR,
        RoleNames.SHIPPER,
        RoleNames.MANAGER,
        RoleNames.PRIVACY_OFFICER,
        RoleNames.SUPPORT,
        RoleNames.AUDITOR
    })
    @Operation(summary = "Parcels of a campaign that were shipped")
    public List<ParcelView> list(@PathParam("campaign") UUID campaign) {
        desk.seen(campaign);
        return parcels.ofCampaign(campaign).stream().map(ParcelView::of).toList();
    }

    @POST
    @ForTokens(TokenScopes.PARCELS_WRITE)
    @Replay(Replay.Kept.ANSWER)
    @Path("shipments")
    @Operation(summary = "These parcels left the house on this day")
    public MarkedView shipped(@PathParam("campaign") UUID id, @NotNull @Valid MarkRequest request) {
        Campaign campaign = desk.shipped(id);
        return MarkedView.of(
                shipments.markShipped(id, campaign.divisionId(), request.references(), request.on(), desk.person()));
    }

    @POST
    @ForTokens(TokenScopes.PARCELS_WRITE)
    @Replay(Replay.Kept.ANSWER)
    @Path("deliveries")
    @Operation(summary = "These parcels arrived on this day")
    public MarkedView delivered(@PathParam("campaign") UUID id, @NotNull @Valid MarkRequest request) {
        Campaign campaign = desk.shipped(id);
        return MarkedView.of(
                shipments.markDelivered(id, campaign.divisionId(), request.references(), request.on(), desk.person()));
    }

    @POST
    @Replay(Replay.Kept.ANSWER)
    @Path("undos")
    @Operation(summary = "These parcels were not shipped after all")
    public MarkedView undo(@PathParam("campaign") UUID id, @NotNull @Valid UndoRequest request) {
        Campaign campaign = desk.shipped(id);
        return MarkedView.of(shipments.undo(id, campaign.divisionId(), request.references(), desk.person()));
    }
}
