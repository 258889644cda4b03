package dev.todoke.console.web;

import dev.todoke.console.KeyBackups;
import dev.todoke.console.TodayBoard;
import dev.todoke.job.JobReach;
import dev.todoke.kernel.BusinessDays;
import dev.todoke.kernel.Mode;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.kernel.TodokeSettings;
import dev.todoke.kernel.web.Flash;
import dev.todoke.kernel.web.PageContext;
import dev.todoke.kernel.web.Times;
import dev.todoke.staff.FactorHints;
import dev.todoke.staff.LoneChanges;
import dev.todoke.staff.OpeningBudget;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Path("/desk")
@Produces(MediaType.TEXT_HTML)
class HomePages {

    private static final int NEAR = 60;

    private final TodayBoard board;
    private final KeyBackups backups;
    private final OpeningBudget openings;
    private final LoneChanges changes;
    private final FactorHints hints;
    private final SignedIn signedIn;
    private final PageContext page;
    private final SecurityIdentity identity;
    private final Mode mode;
    private final TodokeClock clock;

    HomePages(
            TodayBoard board,
            KeyBackups backups,
            OpeningBudget openings,
            LoneChanges changes,
            FactorHints hints,
            SignedIn signedIn,
            PageContext page,
            SecurityIdentity identity,
            TodokeSettings settings,
            TodokeClock clock) {
        this.board = board;
        this.backups = backups;
        this.openings = openings;
        this.changes = changes;
        this.hints = hints;
        this.signedIn = signedIn;
        this.page = page;
        this.identity = identity;
        this.mode = settings.mode();
        this.clock = clock;
    }

    @GET
    @RolesAllowed(RoleNames.SIGNED_IN)
    public TemplateInstance home() {
        TodayBoard.Reach reach = new TodayBoard.Reach(
                page.divisions("/desk/campaigns/x"),
                page.divisions("/desk/lists/x"),
                page.divisions("/desk/retention/x"),
                page.divisions("/desk/campaigns/x/worklist"),
                JobReach.of(signedIn),
                page.may("/desk/system"),
                page.may("/desk/staff"));
        List<TodayBoard.Item> items = board.items(reach, signedIn.member());
        // The demo's keys are thrown away with the demo.
        boolean keysAtRisk = mode != Mode.DEMO && !backups.confirmed();
        List<LoneLine> alone = changes.told().stream()
                .map(l -> new LoneLine(l.id(), l.person(), l.role(), Times.minute(l.from()), l.stoppable()))
                .toList();
        return Templates.home(new HomeView(
                sections(items), alone, keysAtRisk, identity.hasRole(RoleNames.ADMIN), calendarEnd(), passed(), own()));
    }

    private Own own() {
        UUID member = signedIn.member();
        return new Own(
                hints.waiting(member).stream()
                        .map(p -> new Key(p.id(), p.label(), Times.minute(p.opensFrom())))
                        .toList(),
                hints.needsPasskey(member));
    }

    private static List<Section> sections(List<TodayBoard.Item> items) {
        return Stream.of(TodayBoard.Urgency.values())
                .map(urgency -> new Section(
                        urgency.name(),
                        items.stream()
                                .filter(item -> item.kind().urgency() == urgency)
                                .toList()))
                .filter(section -> !section.items().isEmpty())
                .toList();
    }

    /** People who wanted to open more than they may, told to whoever answers for the details there. */
    private long passed() {
        return openings.passedSince(
                signedIn.divisions(RoleNames.PRIVACY_OFFICER), clock.now().minus(Duration.ofDays(1)));
    }

    /** The day after which only weekends are known, once it is near. */
    private @Nullable LocalDate calendarEnd() {
        LocalDate end = BusinessDays.knownUntil();
        return clock.today().isBefore(end.minusDays(NEAR)) ? null : end;
    }

    @GET
    @Path("admin")
    @RolesAllowed(RoleNames.SIGNED_IN)
    public TemplateInstance administration() {
        return Templates.admin();
    }

    @POST
    @Path("keys/backed-up")
    @RolesAllowed(RoleNames.ADMIN)
    public Response keysBackedUp() {
        backups.confirm(signedIn.member(), signedIn.session());
        return Flash.to("/desk", "saved");
    }

    /** The first page. */
    public record HomeView(
            List<Section> sections,
            List<LoneLine> alone,
            boolean keysAtRisk,
            boolean admin,
            @Nullable LocalDate calendarEnd,
            long budgetsPassed,
            Own own) {}

    /** What somebody should know about their own factors. */
    public record Own(List<Key> waiting, boolean needsPasskey) {}

    /** A passkey that opens nothing before its day is over. */
    public record Key(UUID id, String label, String from) {}

    /** What is equally urgent. */
    public record Section(String urgency, List<TodayBoard.Item> items) {}

    /** A change of somebody's powers that one person made alone. */
    public record LoneLine(UUID id, String person, String role, String from, boolean stoppable) {}

    @CheckedTemplate(basePath = "console")
    static class Templates {

        static native TemplateInstance home(HomeView view);

        static native TemplateInstance admin();

        private Templates() {}
    }
}
