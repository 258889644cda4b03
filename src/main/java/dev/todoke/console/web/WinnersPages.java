package dev.todoke.console.web;

import dev.todoke.campaign.Campaign;
import dev.todoke.campaign.Campaigns;
import dev.todoke.console.AwardState;
import dev.todoke.console.WinnersTable;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.Paging;
import dev.todoke.kernel.web.Slice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Path("/desk/campaigns/{id}/winners")
@Produces(MediaType.TEXT_HTML)
class WinnersPages {

    private final Campaigns campaigns;
    private final WinnersTable table;
    private final Paging paging;
    private final SignedIn signedIn;

    WinnersPages(Campaigns campaigns, WinnersTable table, Paging paging, SignedIn signedIn) {
        this.campaigns = campaigns;
        this.table = table;
        this.paging = paging;
        this.signedIn = signedIn;
    }

    @GET
    @RolesAllowed({
        RoleNames.VIEWER,
        RoleNames.OPERATOR,
        RoleNames.SHIPPER,
        RoleNames.MANAGER,
        RoleNames.PRIVACY_OFFICER,
        RoleNames.SUPPORT,
        RoleNames.AUDITOR
    })
    public TemplateInstance show(
            @PathParam("id") UUID id,
            @QueryParam("state") @Nullable String stateCode,
            @QueryParam("after") @Nullable String after) {
        Campaign campaign = campaigns.require(id);
        signedIn.within(campaign.divisionId());
        AwardState state = WinnersResource.state(stateCode);
        List<WinnersTable.Row> rows = table.rows(id, state, paging.after(after), Paging.DEFAULT + 1);
        Slice<WinnersTable.Row> slice = paging.slice(rows, Paging.DEFAULT, row -> row, WinnersTable.Row::award);
        Map<AwardState, Long> counts = table.counts(id);
        List<Filter> filters = counts.entrySet().stream()
                .map(entry -> new Filter(entry.getKey(), entry.getValue(), entry.getKey() == state))
                .toList();
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        return Templates.winners(campaign, slice.items(), slice.next(), state, filters, total);
    }

    /** A state that a click filters by. */
    public record Filter(AwardState state, long count, boolean chosen) {}

    @CheckedTemplate(basePath = "campaigns")
    static class Templates {

        static native TemplateInstance winners(
                Campaign campaign,
                List<WinnersTable.Row> rows,
                @Nullable String next,
                @Nullable AwardState state,
                List<Filter> filters,
                long total);

        private Templates() {}
    }
}
