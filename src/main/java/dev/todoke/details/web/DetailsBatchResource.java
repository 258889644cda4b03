package dev.todoke.details.web;

import dev.todoke.details.Details;
import dev.todoke.kernel.AccessReason;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.web.RequestCircumstances;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/campaigns/{campaign}/details")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "details")
class DetailsBatchResource {

    private final WinnerDesk desk;
    private final Details details;
    private final RequestCircumstances circumstances;

    DetailsBatchResource(WinnerDesk desk, Details details, RequestCircumstances circumstances) {
        this.desk = desk;
        this.details = details;
        this.circumstances = circumstances;
    }

    record BatchRequest(
            @NotEmpty @Size(max = Details.BATCH_LIMIT) List<@NotNull UUID> winners,
            @NotNull AccessReason reason,
            @Nullable String note) {}

    @POST
    @RolesAllowed({RoleNames.SHIPPER, RoleNames.PRIVACY_OFFICER})
    @Operation(summary = "Open up to 20 winners' details by winner; needs a reason and a step-up, and is one leaf")
    public Map<UUID, WinnerDesk.Shown> openSome(
            @PathParam("campaign") UUID campaign, @NotNull @Valid BatchRequest request) {
        request.winners().forEach(winner -> desk.opened(campaign, winner));
        AccessReason reason = WinnerDesk.reason(request.reason().name());
        circumstances.note(request.note());
        Map<UUID, WinnerDesk.Shown> shown = new LinkedHashMap<>();
        details.open(desk.person().authority(), campaign, request.winners(), reason)
                .forEach((winner, found) -> shown.put(winner, WinnerDesk.Shown.of(winner, found)));
        return shown;
    }
}
