package dev.todoke.retention.web;

import dev.todoke.kernel.DataCategory;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.Flash;
import dev.todoke.retention.CampaignShelf;
import dev.todoke.retention.CopiesLedger;
import dev.todoke.retention.CopyKeeping;
import dev.todoke.retention.HoldReason;
import dev.todoke.retention.Holds;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The forms on a campaign's retention page. */
@Path("/desk/retention/{campaign}")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class KeepingPages {

    private final CopyKeeping keeping;
    private final Holds holds;
    private final CampaignShelf shelf;
    private final SignedIn signedIn;

    KeepingPages(CopyKeeping keeping, Holds holds, CampaignShelf shelf, SignedIn signedIn) {
        this.keeping = keeping;
        this.holds = holds;
        this.shelf = shelf;
        this.signedIn = signedIn;
    }

    @POST
    @Path("copies")
    @RolesAllowed({RoleNames.OPERATOR, RoleNames.SHIPPER, RoleNames.MANAGER, RoleNames.PRIVACY_OFFICER})
    public Response add(
            @PathParam("campaign") UUID campaign,
            @FormParam("place") @Nullable String place,
            @FormParam("label") @Nullable String label,
            @FormParam("category") List<String> categories,
            @FormParam("eraseBy") @Nullable String eraseBy,
            @FormParam("since") @Nullable String since) {
        keepers(campaign);
        Set<DataCategory> held = EnumSet.noneOf(DataCategory.class);
        categories.forEach(each -> held.add(choice("category", DataCategory.class, each)));
        keeping.add(
                campaign,
                new CopyKeeping.NewCopy(
                        choice("place", CopiesLedger.Place.class, place),
                        label == null ? "" : label,
                        held,
                        day("eraseBy", eraseBy),
                        since == null || since.isBlank() ? null : day("since", since)),
                signedIn.member());
        return Flash.to("/desk/retention/" + campaign, "saved");
    }

    @POST
    @Path("copies/{copy}/closure")
    @RolesAllowed({RoleNames.OPERATOR, RoleNames.SHIPPER, RoleNames.MANAGER, RoleNames.PRIVACY_OFFICER})
    public Response close(
            @PathParam("campaign") UUID campaign,
            @PathParam("copy") UUID copy,
            @FormParam("proof") @Nullable String proof) {
        keepers(campaign);
        if (proof == null || proof.isBlank()) {
            throw new Refusal(ProblemType.INVALID, "proof", "blank");
        }
        keeping.tickOff(campaign, copy, signedIn.member(), proof);
        return Flash.to("/desk/retention/" + campaign, "done");
    }

    @POST
    @Path("holds")
    @RolesAllowed(RoleNames.PRIVACY_OFFICER)
    public Response hold(
            @PathParam("campaign") UUID campaign,
            @FormParam("reason") @Nullable String reason,
            @FormParam("until") @Nullable String until) {
        signedIn.within(shelf.require(campaign).division(), RoleNames.PRIVACY_OFFICER);
        holds.place(
                signedIn.authority(), campaign, null, choice("reason", HoldReason.class, reason), day("until", until));
        return Flash.to("/desk/retention/" + campaign, "done");
    }

    @POST
    @Path("holds/{hold}/release")
    @RolesAllowed(RoleNames.PRIVACY_OFFICER)
    public Response release(@PathParam("campaign") UUID campaign, @PathParam("hold") UUID hold) {
        signedIn.within(holds.require(hold).division(), RoleNames.PRIVACY_OFFICER);
        holds.release(signedIn.authority(), hold);
        return Flash.to("/desk/retention/" + campaign, "undone");
    }

    private void keepers(UUID campaign) {
        signedIn.within(
                shelf.require(campaign).division(),
                RoleNames.OPERATOR,
                RoleNames.SHIPPER,
                RoleNames.MANAGER,
                RoleNames.PRIVACY_OFFICER);
    }

    private static <E extends Enum<E>> E choice(String field, Class<E> type, @Nullable String text) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(text)) {
                return each;
            }
        }
        throw new Refusal(ProblemType.INVALID, field, "unknown");
    }

    private static LocalDate day(String field, @Nullable String text) {
        try {
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeException e) {
            throw new Refusal(ProblemType.INVALID, field, "date");
        }
    }
}
