package dev.todoke.details.web;

import dev.todoke.campaign.Campaigns;
import dev.todoke.details.Arrivals;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.Flash;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The button that has records tried again which could not be opened; it stands on the campaign's shipping page. */
@Path("/desk/campaigns/{campaign}/readings")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class ReadingForms {

    private final Campaigns campaigns;
    private final Arrivals arrivals;
    private final SignedIn signedIn;

    ReadingForms(Campaigns campaigns, Arrivals arrivals, SignedIn signedIn) {
        this.campaigns = campaigns;
        this.arrivals = arrivals;
        this.signedIn = signedIn;
    }

    @POST
    @RolesAllowed({RoleNames.SHIPPER, RoleNames.MANAGER})
    @Operation(hidden = true)
    public Response readAgain(@PathParam("campaign") UUID id) {
        signedIn.within(campaigns.require(id).divisionId(), RoleNames.SHIPPER, RoleNames.MANAGER);
        arrivals.readAgain(id);
        return Flash.to("/desk/campaigns/" + id + "/lists", "done");
    }
}
