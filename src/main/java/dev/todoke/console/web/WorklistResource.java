package dev.todoke.console.web;

import dev.todoke.campaign.Campaigns;
import dev.todoke.console.Worklist;
import dev.todoke.kernel.AccessReason;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.RequestCircumstances;
import dev.todoke.kernel.web.once.Replay;
import dev.todoke.winner.ContactData;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/campaigns/{id}/worklist")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "winners")
class WorklistResource {

    private final Campaigns campaigns;
    private final Worklist worklist;
    private final SignedIn signedIn;
    private final RequestCircumstances circumstances;

    WorklistResource(Campaigns campaigns, Worklist worklist, SignedIn signedIn, RequestCircumstances circumstances) {
        this.campaigns = campaigns;
        this.worklist = worklist;
        this.signedIn = signedIn;
        this.circumstances = circumstances;
    }

    @POST
    @RolesAllowed(RoleNames.OPERATOR)
    @Operation(
            summary = "Open the contact data of up to 100 winners who have still to be told",
            description = "A POST, because it opens sealed data: one reason, one leaf in the log.")
    public WorklistView open(@PathParam("id") UUID id, @NotNull WorklistRequest request) {
        within(id);
        if (request.reason() == null) {
            throw new Refusal(ProblemType.INVALID, "reason", "blank");
        }
        circumstances.note(request.note());
        int size = request.size() == null ? 50 : request.size();
        List<EntryView> entries = worklist.open(id, size, request.reason(), signedIn.authority()).stream()
                .map(EntryView::of)
                .toList();
        return new WorklistView(entries, worklist.waiting(id));
    }

    @POST
    @Replay(Replay.Kept.ANSWER)
    @Path("told")
    @RolesAllowed(RoleNames.OPERATOR)
    @Operation(summary = "Tick off links whose message was sent; twice is once")
    public ToldView told(@PathParam("id") UUID id, @NotNull ToldRequest request) {
        within(id);
        if (request.links() == null || request.links().contains(null)) {
            throw new Refusal(ProblemType.INVALID, "links", "blank");
        }
        int told = worklist.told(id, request.links(), signedIn.authority());
        return new ToldView(told, worklist.waiting(id));
    }

    private void within(UUID id) {
        signedIn.within(campaigns.require(id).divisionId(), RoleNames.OPERATOR);
    }

    /** Why, how many, and a few words for the auditor, which are kept sealed. */
    record WorklistRequest(
            @Nullable AccessReason reason,
            @Nullable Integer size,
            @Nullable String note) {}

    /** @param waiting how many have to be told, these included */
    record WorklistView(List<EntryView> items, long waiting) {

        @Override
        public String toString() {
            return "WorklistView(" + items.size() + ")";
        }
    }

    /** One winner to tell. */
    record EntryView(
            UUID link,
            UUID winner,
            String handle,
            @Nullable String platformId,
            @Nullable String displayName,
            @Nullable String email,
            String code,
            String url,
            String textJa,
            String textEn) {

        static EntryView of(Worklist.Entry entry) {
            ContactData contact = entry.contact();
            return new EntryView(
                    entry.link(),
                    entry.winner(),
                    contact.handle().text(),
                    contact.platformId(),
                    contact.displayName(),
                    contact.email() == null ? null : contact.email().text(),
                    entry.message().code(),
                    entry.message().url(),
                    entry.message().ja(),
                    entry.message().en());
        }

        @Override
        public String toString() {
            return "EntryView(…)";
        }
    }

    /** Links whose message was sent. */
    record ToldRequest(@Nullable List<UUID> links) {}

    /** @param told how many were new */
    record ToldView(int told, long waiting) {}
}
