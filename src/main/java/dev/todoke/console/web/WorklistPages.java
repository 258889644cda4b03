package dev.todoke.console.web;

import dev.todoke.campaign.Campaign;
import dev.todoke.campaign.Campaigns;
import dev.todoke.console.Deed;
import dev.todoke.console.DeedKind;
import dev.todoke.console.DeedRun;
import dev.todoke.console.DeedStories;
import dev.todoke.console.DeedStory;
import dev.todoke.console.Deeds;
import dev.todoke.console.Worklist;
import dev.todoke.kernel.AccessReason;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.TodokeSettings;
import dev.todoke.kernel.web.Flash;
import dev.todoke.kernel.web.Paging;
import dev.todoke.kernel.web.RequestCircumstances;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Path("/desk/campaigns/{id}/worklist")
@Produces(MediaType.TEXT_HTML)
class WorklistPages {

    static final List<Reason> REASONS =
            Worklist.REASONS.stream().map(Reason::of).toList();
    private static final List<String> SIZES = List.of("1", "20", "50", "100");

    private final Campaigns campaigns;
    private final Worklist worklist;
    private final Deeds deeds;
    private final DeedRun run;
    private final DeedStories stories;
    private final Paging paging;
    private final TodokeSettings settings;
    private final SignedIn signedIn;
    private final RequestCircumstances circumstances;

    WorklistPages(
            Campaigns campaigns,
            Worklist worklist,
            Deeds deeds,
            DeedRun run,
            DeedStories stories,
            Paging paging,
            TodokeSettings settings,
            SignedIn signedIn,
            RequestCircumstances circumstances) {
        this.campaigns = campaigns;
        this.worklist = worklist;
        this.deeds = deeds;
        this.run = run;
        this.stories = stories;
        this.paging = paging;
        this.settings = settings;
        this.signedIn = signedIn;
        this.circumstances = circumstances;
    }

    /** Nothing is opened yet; how many at a time, what for and from where on stands in the address. */
    @GET
    @RolesAllowed(RoleNames.OPERATOR)
    public TemplateInstance show(
            @PathParam("id") UUID id,
            @QueryParam("size") @Nullable String size,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("after") @Nullable String after,
            @QueryParam("done") @Nullable String done) {
        Campaign campaign = within(id);
        paging.after(after);
        return page(campaign, List.of(), new Place(known(size), text(reason), text(after), ""), undo(campaign, done));
    }

    /** Answers with the page itself: what was opened may stand in no address, so there is nothing to redirect to. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(RoleNames.OPERATOR)
    public TemplateInstance open(
            @PathParam("id") UUID id,
            @FormParam("reason") @Nullable String reason,
            @FormParam("size") @Nullable String size,
            @FormParam("after") @Nullable String after,
            @FormParam("note") @Nullable String note) {
        Campaign campaign = within(id);
        circumstances.note(note);
        Reason chosen = REASONS.stream()
                .filter(known -> known.value().equals(reason))
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemType.INVALID, "reason", "blank"));
        if (size == null || !SIZES.contains(size)) {
            throw new Refusal(ProblemType.INVALID, "size", "out-of-range");
        }
        List<Worklist.Entry> entries = worklist.open(
                id,
                Integer.parseInt(size),
                paging.after(after),
                AccessReason.valueOf(chosen.value()),
                signedIn.authority());
        String last = entries.isEmpty()
                ? ""
                : paging.cursor(entries.get(entries.size() - 1).link());
        return page(campaign, entries, new Place(size, chosen.value(), text(after), last), Undo.NONE);
    }

    /** Ticks off who was told, and comes back to the same place: with one more press the next are there. */
    @POST
    @Path("told")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(RoleNames.OPERATOR)
    public Response told(
            @PathParam("id") UUID id,
            @FormParam("link") List<String> links,
            @FormParam("size") @Nullable String size,
            @FormParam("reason") @Nullable String reason,
            @FormParam("after") @Nullable String after) {
        Campaign campaign = within(id);
        paging.after(after);
        String back = "/desk/campaigns/" + id + "/worklist?size=" + known(size)
                + REASONS.stream()
                        .filter(one -> one.value().equals(reason))
                        .map(one -> "&reason=" + one.value())
                        .findFirst()
                        .orElse("")
                + (text(after).isEmpty() ? "" : "&after=" + text(after));
        Set<UUID> told = links.stream().map(CampaignForm::id).collect(Collectors.toSet());
        if (told.isEmpty()) {
            return Flash.to(back, "none_chosen");
        }
        Deed deed = deeds.require(id, deeds.chooseByLink(campaign, told, signedIn), signedIn);
        deeds.start(deed, DeedKind.TELL, null, 0, signedIn);
        run.perform(deed, SelectionPages.path(id, deed.id()), signedIn);
        return Flash.to(back + "&done=" + deed.id());
    }

    private TemplateInstance page(Campaign campaign, List<Worklist.Entry> entries, Place place, Undo undo) {
        return Templates.worklist(
                campaign,
                entries,
                new Progress(worklist.told(campaign.id()), worklist.waiting(campaign.id())),
                place,
                undo,
                REASONS,
                SIZES,
                settings.door().url().toString());
    }

    /** What was ticked off a moment ago, while it can be undone. */
    private Undo undo(Campaign campaign, @Nullable String done) {
        if (done == null || done.isEmpty()) {
            return Undo.NONE;
        }
        Deed deed = deeds.require(campaign.id(), CampaignForm.id(done), signedIn);
        DeedStory story = stories.of(deed);
        return new Undo(SelectionPages.path(campaign.id(), deed.id()), story.done(), story.left());
    }

    private static String known(@Nullable String size) {
        return size != null && SIZES.contains(size) ? size : "20";
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /**
     * Where somebody is in the list.
     *
     * @param after cursor from which this page was opened, or empty
     * @param last cursor after its last winner, for putting all of it off; empty when nobody is shown
     */
    public record Place(String size, String reason, String after, String last) {}

    /** How far the telling is. */
    public record Progress(long told, long waiting) {

        public long all() {
            return told + waiting;
        }
    }

    /** What was just done; the path is empty when nothing was. */
    public record Undo(String path, long done, long left) {

        static final Undo NONE = new Undo("", 0, 0);
    }

    private Campaign within(UUID id) {
        Campaign campaign = campaigns.require(id);
        signedIn.within(campaign.divisionId(), RoleNames.OPERATOR);
        return campaign;
    }

    /** A reason to choose. */
    public record Reason(String value, String label) {

        static Reason of(AccessReason reason) {
            return new Reason(reason.name(), "reason_" + reason.name());
        }
    }

    @CheckedTemplate(basePath = "campaigns")
    static class Templates {

        static native TemplateInstance worklist(
                Campaign campaign,
                List<Worklist.Entry> entries,
                Progress progress,
                Place place,
                Undo undo,
                List<Reason> reasons,
                List<String> sizes,
                String door);

        private Templates() {}
    }
}
