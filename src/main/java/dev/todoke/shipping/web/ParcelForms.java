package dev.todoke.shipping.web;

import dev.todoke.campaign.Campaign;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.web.Flash;
import dev.todoke.shipping.Shipments;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The form about single parcels, on a campaign's shipping page. */
@Path("/desk/campaigns/{campaign}/parcels")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class ParcelForms {

    private final ListDesk desk;
    private final Shipments shipments;

    ParcelForms(ListDesk desk, Shipments shipments) {
        this.desk = desk;
        this.shipments = shipments;
    }

    @POST
    @RolesAllowed({RoleNames.SHIPPER, RoleNames.MANAGER})
    @Operation(hidden = true)
    public Response mark(
            @PathParam("campaign") UUID id,
            @FormParam("references") @Nullable String text,
            @FormParam("on") @Nullable String on,
            @FormParam("what") @Nullable String what) {
        Campaign campaign = desk.shipped(id);
        UUID division = campaign.divisionId();
        List<String> references = DeskForms.references(text);
        Shipments.Marked marked = switch (what == null ? "" : what) {
            case "shipped" -> shipments.markShipped(id, division, references, DeskForms.day("on", on), desk.person());
            case "delivered" ->
                shipments.markDelivered(id, division, references, DeskForms.day("on", on), desk.person());
            case "undo" -> shipments.undo(id, division, references, desk.person());
            default -> throw new Refusal(ProblemType.INVALID, "what", "blank");
        };
        return Flash.to(page(id), DeskForms.notice(marked));
    }

    static String page(UUID campaign) {
        return "/desk/campaigns/" + campaign + "/lists";
    }
}
