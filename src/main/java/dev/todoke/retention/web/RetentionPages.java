package dev.todoke.retention.web;

import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.Flash;
import dev.todoke.retention.CampaignBook;
import dev.todoke.retention.CampaignShelf;
import dev.todoke.retention.ClockGuard;
import dev.todoke.retention.CopiesLedger;
import dev.todoke.retention.DisposalRecords;
import dev.todoke.retention.Hold;
import dev.todoke.retention.HoldReason;
import dev.todoke.retention.Holds;
import dev.todoke.retention.OverdueBoard;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Path("/desk/retention")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({
    RoleNames.VIEWER,
    RoleNames.OPERATOR,
    RoleNames.SHIPPER,
    RoleNames.MANAGER,
    RoleNames.PRIVACY_OFFICER,
    RoleNames.SUPPORT,
    RoleNames.AUDITOR,
    RoleNames.CLIENT_OFFICER
})
class RetentionPages {

    private static final int NEWEST = 50;

    private final OverdueBoard board;
    private final ClockGuard guard;
    private final DisposalRecords records;
    private final CopiesLedger ledger;
    private final Holds holds;
    private final CampaignShelf shelf;
    private final SignedIn signedIn;

    RetentionPages(
            OverdueBoard board,
            ClockGuard guard,
            DisposalRecords records,
            CopiesLedger ledger,
            Holds holds,
            CampaignShelf shelf,
            SignedIn signedIn) {
        this.board = board;
        this.guard = guard;
        this.records = records;
        this.ledger = ledger;
        this.holds = holds;
        this.shelf = shelf;
        this.signedIn = signedIn;
    }

    @CheckedTemplate(basePath = "retention")
    static class Templates {
        private Templates() {}

        static native TemplateInstance board(
                List<OverdueBoard.Line> lines, List<RecordLine> records, String doubt, boolean mayRelease);

        static native TemplateInstance campaign(CampaignView view);
    }

    /** What the page of one campaign shows. */
    record CampaignView(
            UUID id,
            String name,
            OverdueBoard.@Nullable Line line,
            List<CopyLine> copies,
            List<HoldLine> holds,
            List<RecordLine> records,
            List<Choice> places,
            List<Choice> reasons,
            boolean mayKeep,
            boolean mayHold) {}

    /** A hold in a table. */
    record HoldLine(UUID id, boolean wholeCampaign, Choice reason, LocalDate until) {
        static HoldLine of(Hold hold) {
            return new HoldLine(hold.id(), hold.subject() == null, Choice.of("reason", hold.reason()), hold.until());
        }
    }

    @GET
    public TemplateInstance board() {
        var divisions = signedIn.divisions();
        String doubt = guard.held().map(held -> held.why().name()).orElse("");
        boolean mayRelease = !doubt.isEmpty()
                && !signedIn.divisions(RoleNames.PRIVACY_OFFICER).isEmpty();
        return Templates.board(
                board.lines(divisions), RecordLine.of(records.newest(divisions, NEWEST)), doubt, mayRelease);
    }

    @GET
    @Path("{campaign}")
    public TemplateInstance campaign(@PathParam("campaign") UUID campaign) {
        CampaignBook.Entry entry = shelf.require(campaign);
        UUID division = entry.division();
        signedIn.within(division);
        boolean mayKeep = signedIn.divisions(
                        RoleNames.OPERATOR, RoleNames.SHIPPER, RoleNames.MANAGER, RoleNames.PRIVACY_OFFICER)
                .contains(division);
        boolean mayHold = signedIn.divisions(RoleNames.PRIVACY_OFFICER).contains(division);
        return Templates.campaign(new CampaignView(
                campaign,
                entry.name(),
                board.lines(List.of(division)).stream()
                        .filter(line -> line.campaign().equals(campaign))
                        .findFirst()
                        .orElse(null),
                CopyLine.of(ledger.ofCampaign(campaign)),
                holds.inForce(List.of(division)).stream()
                        .filter(hold -> hold.campaign().equals(campaign))
                        .map(HoldLine::of)
                        .toList(),
                RecordLine.of(records.ofCampaign(campaign)),
                Choice.of("place", CopyLine.BY_HAND),
                Choice.of("reason", List.of(HoldReason.values())),
                mayKeep,
                mayHold));
    }

    @POST
    @Path("clock/release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({RoleNames.ADMIN, RoleNames.PRIVACY_OFFICER})
    public Response releaseClock() {
        guard.release(signedIn.authority(), ClockGuardResource.answering(signedIn));
        return Flash.to("/desk/retention", "done");
    }
}
