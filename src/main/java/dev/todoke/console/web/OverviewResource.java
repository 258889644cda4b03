package dev.todoke.console.web;

import dev.todoke.campaign.Campaign;
import dev.todoke.campaign.Campaigns;
import dev.todoke.console.AwardState;
import dev.todoke.console.CampaignProgress;
import dev.todoke.console.OverviewFigures;
import dev.todoke.console.chart.CollectionCurve;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/campaigns/{id}/overview")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "campaigns")
class OverviewResource {

    private final Campaigns campaigns;
    private final CampaignProgress progress;
    private final SignedIn signedIn;

    OverviewResource(Campaigns campaigns, CampaignProgress progress, SignedIn signedIn) {
        this.campaigns = campaigns;
        this.progress = progress;
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
    @Operation(
            summary =
                    "How a campaign stands: timeline, answers by day, awards by state, channels, warnings, recent log",
            description =
                    "The figures of the overview page; counts, days and codes only. Awards in a state are those that"
                            + " `winners?state=` gives.")
    public OverviewView show(@PathParam("id") UUID id) {
        Campaign campaign = campaigns.require(id);
        signedIn.within(campaign.divisionId());
        return OverviewView.of(progress.of(campaign));
    }

    /** The same figures as the page. */
    record OverviewView(
            LocalDate today,
            LocalDate deadline,
            long winners,
            long awards,
            long answered,
            Map<String, Long> states,
            List<StoneView> timeline,
            List<CollectionCurve.Point> answers,
            List<OverviewFigures.Channel> channels,
            List<WarningView> warnings,
            List<OverviewFigures.LogLine> recent) {

        static OverviewView of(OverviewFigures figures) {
            return new OverviewView(
                    figures.today(),
                    figures.deadline(),
                    figures.winners(),
                    figures.allAwards(),
                    figures.answers(),
                    Arrays.stream(AwardState.values())
                            .collect(Collectors.toMap(
                                    AwardState::code, figures::count, Long::sum, java.util.LinkedHashMap::new)),
                    figures.timeline().stream()
                            .map(span -> new StoneView(span.key(), span.from(), span.to(), span.done()))
                            .toList(),
                    figures.curve().points(),
                    figures.channels(),
                    figures.warnings().stream()
                            .map(each -> new WarningView(each.code().name(), each.on(), each.count(), each.href()))
                            .toList(),
                    figures.recent());
        }
    }

    /** A part of the timeline; days are null while nobody knows. */
    record StoneView(
            String code, @Nullable LocalDate from, @Nullable LocalDate to, boolean done) {}

    /** {@code href} is a page of the desk. */
    record WarningView(String code, LocalDate on, long count, String href) {}
}
