package dev.todoke.shipping.web;

import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.web.Flash;
import dev.todoke.shipping.Inserts;
import dev.todoke.shipping.NewRule;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The forms about enclosures, on a campaign's shipping page. */
@Path("/desk/campaigns/{campaign}/insert-rules")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class InsertForms {

    private final ListDesk desk;
    private final Inserts inserts;

    InsertForms(ListDesk desk, Inserts inserts) {
        this.desk = desk;
        this.inserts = inserts;
    }

    @POST
    @RolesAllowed({RoleNames.SHIPPER, RoleNames.MANAGER, RoleNames.PRIVACY_OFFICER})
    @Operation(hidden = true)
    public Response enclose(
            @PathParam("campaign") UUID id,
            @FormParam("prize") @Nullable String prize,
            @FormParam("takeover") @Nullable String takeover,
            @FormParam("code") @Nullable String code,
            @FormParam("name") @Nullable String name) {
        enclosing(desk.seen(id).divisionId());
        NewRule asked = new NewRule(
                id,
                DeskForms.optionalId("prize", prize),
                DeskForms.optionalId("takeover", takeover),
                code == null ? "" : code,
                null,
                name == null ? "" : name);
        inserts.set(asked, desk.person());
        return Flash.to(ParcelForms.page(id), "saved");
    }

    @POST
    @Path("{rule}/end")
    @RolesAllowed({RoleNames.SHIPPER, RoleNames.MANAGER, RoleNames.PRIVACY_OFFICER})
    @Operation(hidden = true)
    public Response end(@PathParam("campaign") UUID id, @PathParam("rule") UUID rule) {
        enclosing(inserts.require(rule).divisionId());
        inserts.end(rule, desk.person());
        return Flash.to(ParcelForms.page(id), "undone");
    }

    private void enclosing(UUID division) {
        desk.person().within(division, RoleNames.SHIPPER, RoleNames.MANAGER, RoleNames.PRIVACY_OFFICER);
    }
}
