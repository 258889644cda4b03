package dev.todoke.shipping.web;

import dev.todoke.campaign.Campaign;
import dev.todoke.campaign.Campaigns;
import dev.todoke.kernel.Approvals;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.kernel.web.OpenWork;
import dev.todoke.kernel.web.Paging;
import dev.todoke.kernel.web.Slice;
import dev.todoke.shipping.Leases;
import dev.todoke.shipping.ListExport;
import dev.todoke.shipping.ListFetch;
import dev.todoke.shipping.ListIndex;
import dev.todoke.shipping.ListRows;
import dev.todoke.shipping.ShippingList;
import dev.todoke.shipping.ShippingListRow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Pages of lists. Nothing is opened to draw one. */
@Path("/desk/lists")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({
    RoleNames.VIEWER,
    RoleNames.OPERATOR,
    RoleNames.SHIPPER,
    RoleNames.MANAGER,
    RoleNames.PRIVACY_OFFICER,
    RoleNames.AUDITOR
})
class ListPages {

    private final ListDesk desk;
    private final ListIndex index;
    private final Paging paging;
    private final Sheets sheets;

    ListPages(ListDesk desk, ListIndex index, Paging paging, Sheets sheets) {
        this.desk = desk;
        this.index = index;
        this.paging = paging;
        this.sheets = sheets;
    }

    @CheckedTemplate(basePath = "shipping")
    static class Templates {
        private Templates() {}

        static native TemplateInstance all(
                List<ListIndex.Line> lines,
                @Nullable String next,
                ListIndex.@Nullable State state,
                List<ListIndex.State> states);

        static native TemplateInstance list(Sheet sheet);
    }

    /** What the page of one list shows. */
    record Sheet(
            Campaign campaign,
            ListView list,
            List<ShippingListRow> problems,
            List<FetchLine> fetches,
            List<ListExport.Masked> preview,
            LocalDate today,
            boolean over,
            boolean mayShip,
            boolean mayExport,
            @Nullable Asked asked,
            @Nullable OpenWork open) {}

    /** Where the request for a second person's yes stands. */
    record Asked(String state, String reason, String until, boolean open) {}

    /** One fetch in the log. */
    record FetchLine(String at, boolean completed) {}

    /** Puts the page of one list together. */
    @ApplicationScoped
    static class Sheets {

        private static final DateTimeFormatter TIME =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(TodokeClock.JAPAN);

        private final ListDesk desk;
        private final ListRows rows;
        private final Leases leases;
        private final Campaigns campaigns;
        private final ListExport export;
        private final TodokeClock clock;

        Sheets(ListDesk desk, ListRows rows, Leases leases, Campaigns campaigns, ListExport export, TodokeClock clock) {
            this.export = export;
            this.desk = desk;
            this.rows = rows;
            this.leases = leases;
            this.campaigns = campaigns;
            this.clock = clock;
        }

        TemplateInstance of(ShippingList list, @Nullable List<ListExport.Masked> preview) {
            return Templates.list(new Sheet(
                    campaigns.require(list.campaignId()),
                    desk.view(list),
                    rows.withProblems(list.id()),
                    leases.ofList(list.id()).stream().map(Sheets::line).toList(),
                    preview == null ? List.of() : preview,
                    clock.today(),
                    list.isOver(clock.today()),
                    mayShip(desk, list.divisionId()),
                    desk.person().divisions(RoleNames.SHIPPER).contains(list.divisionId()),
                    export.asked(list).map(Sheets::asked).orElse(null),
                    OpenWork.of(desk.person(), export.operation(list), "/desk/lists/" + list.id(), clock.now())));
        }

        private static Asked asked(Approvals.Asked asked) {
            return new Asked(
                    asked.state().name(),
                    asked.reason() == null ? "" : asked.reason(),
                    TIME.format(asked.until()),
                    asked.open());
        }

        private static FetchLine line(ListFetch fetch) {
            return new FetchLine(TIME.format(fetch.fetchedAt()), fetch.completed());
        }
    }

    static boolean mayShip(ListDesk desk, UUID division) {
        return desk.person().divisions(RoleNames.SHIPPER, RoleNames.MANAGER).contains(division);
    }

    /** Newest first; state and place stand in the address. */
    @GET
    @Operation(hidden = true)
    public TemplateInstance all(
            @QueryParam("state") @Nullable String code, @QueryParam("after") @Nullable String after) {
        ListIndex.State state = state(code);
        List<ListIndex.Line> found =
                index.page(desk.person().divisions(), state, paging.after(after), Paging.DEFAULT + 1);
        Slice<ListIndex.Line> slice = paging.slice(found, Paging.DEFAULT, line -> line, ListIndex.Line::id);
        return Templates.all(slice.items(), slice.next(), state, List.of(ListIndex.State.values()));
    }

    private static ListIndex.@Nullable State state(@Nullable String code) {
        if (code == null || code.isEmpty()) {
            return null;
        }
        try {
            return ListIndex.State.valueOf(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Refusal(ProblemType.MALFORMED, "state", "unknown");
        }
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id) {
        return sheets.of(desk.seenList(id), null);
    }
}
