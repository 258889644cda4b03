package dev.todoke.shipping.web;

import dev.todoke.campaign.Campaign;
import dev.todoke.details.UnreadableRecord;
import dev.todoke.details.UnreadableRecords;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.kernel.web.Flash;
import dev.todoke.organisation.Contractor;
import dev.todoke.organisation.Contractors;
import dev.todoke.organisation.SenderProfile;
import dev.todoke.organisation.SenderProfiles;
import dev.todoke.shipping.ListFormat;
import dev.todoke.shipping.ListMaking;
import dev.todoke.shipping.NewList;
import dev.todoke.shipping.ShippingList;
import dev.todoke.shipping.ShippingLists;
import dev.todoke.winner.Award;
import dev.todoke.winner.Awards;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** A campaign's shipping page: a new list, its lists, enclosures and single parcels. */
@Path("/desk/campaigns/{campaign}/lists")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({
    RoleNames.VIEWER,
    RoleNames.OPERATOR,
    RoleNames.SHIPPER,
    RoleNames.MANAGER,
    RoleNames.PRIVACY_OFFICER,
    RoleNames.AUDITOR
})
class CampaignListPages {

    private final ListDesk desk;
    private final ListMaking making;
    private final ShippingLists lists;
    private final InsertCard inserts;
    private final SenderProfiles senders;
    private final Contractors contractors;
    private final UnreadableRecords unreadable;
    private final Awards awards;
    private final TodokeClock clock;

    CampaignListPages(
            ListDesk desk,
            ListMaking making,
            ShippingLists lists,
            InsertCard inserts,
            SenderProfiles senders,
            Contractors contractors,
            UnreadableRecords unreadable,
            Awards awards,
            TodokeClock clock) {
        this.desk = desk;
        this.making = making;
        this.lists = lists;
        this.inserts = inserts;
        this.senders = senders;
        this.contractors = contractors;
        this.unreadable = unreadable;
        this.awards = awards;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "shipping")
    static class Templates {
        private Templates() {}

        static native TemplateInstance lists(
                Campaign campaign,
                List<ListView> lists,
                List<SenderProfile> senders,
                List<Contractor> contractors,
                InsertCard.Card inserts,
                LocalDate today,
                List<Unreadable> unreadable,
                boolean mayShip);
    }

    /** Details that nobody can open, by the reference of what their winner won. */
    record Unreadable(String reference, String key) {}

    private List<Unreadable> unreadable(UUID campaign) {
        List<UnreadableRecord> found = unreadable.ofCampaign(campaign);
        Map<UUID, List<Award>> byWinner =
                awards.ofWinners(found.stream().map(UnreadableRecord::winnerId).toList()).stream()
                        .collect(Collectors.groupingBy(Award::winnerId));
        return found.stream()
                .flatMap(row -> byWinner.getOrDefault(row.winnerId(), List.of()).stream()
                        .map(award -> new Unreadable(
                                award.reference(), "unreadable_" + row.problem().name())))
                .toList();
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance ofCampaign(@PathParam("campaign") UUID id) {
        Campaign campaign = desk.seen(id);
        return Templates.lists(
                campaign,
                lists.ofCampaign(id).stream().map(desk::view).toList(),
                senders.ofDivision(campaign.divisionId()),
                contractors.engaged(campaign.divisionId()),
                inserts.of(campaign),
                clock.today(),
                unreadable(id),
                ListPages.mayShip(desk, campaign.divisionId()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({RoleNames.SHIPPER, RoleNames.MANAGER})
    @Operation(hidden = true)
    public Response create(
            @PathParam("campaign") UUID id,
            @FormParam("sender") @Nullable String sender,
            @FormParam("shipDate") @Nullable String shipDate,
            @FormParam("service") @Nullable String service,
            @FormParam("format") @Nullable String format,
            @FormParam("contractor") @Nullable String contractor) {
        desk.shipped(id);
        NewList asked = new NewList(
                DeskForms.id("sender", sender),
                DeskForms.day("shipDate", shipDate),
                service,
                "GENERIC".equals(format) ? ListFormat.GENERIC : ListFormat.B2,
                contractor == null || contractor.isEmpty() ? null : DeskForms.id("contractor", contractor));
        ShippingList list = making.create(id, asked, desk.person());
        return Flash.to(ListForms.page(list.id()), "created");
    }
}
