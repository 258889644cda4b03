package dev.todoke.console.web;

import dev.todoke.campaign.Campaign;
import dev.todoke.campaign.Campaigns;
import dev.todoke.console.AwardState;
import dev.todoke.console.Deed;
import dev.todoke.console.DeedKind;
import dev.todoke.console.DeedRun;
import dev.todoke.console.Deeds;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.Flash;
import dev.todoke.kernel.web.FormAnswer;
import dev.todoke.kernel.web.FormState;
import dev.todoke.kernel.web.TypedName;
import dev.todoke.winner.Contacts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Several winners at once: choose, look at what was chosen, do it, and undo it. Every step is a plain form. */
@Path("/desk/campaigns/{id}/selections")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({RoleNames.OPERATOR, RoleNames.MANAGER, RoleNames.SHIPPER, RoleNames.PRIVACY_OFFICER})
class SelectionPages {

    private final Campaigns campaigns;
    private final Deeds deeds;
    private final DeedRun run;
    private final SelectionBoard board;
    private final SignedIn signedIn;

    SelectionPages(Campaigns campaigns, Deeds deeds, DeedRun run, SelectionBoard board, SignedIn signedIn) {
        this.campaigns = campaigns;
        this.deeds = deeds;
        this.run = run;
        this.board = board;
        this.signedIn = signedIn;
    }

    /** Freezes the ticked rows, or everything in the filter. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response choose(
            @PathParam("id") UUID id,
            @FormParam("what") @Nullable String what,
            @FormParam("award") List<String> tickets,
            @FormParam("query") @Nullable String query,
            @FormParam("seen") @Nullable String seen) {
        Campaign campaign = within(id);
        WinnersAddress address = WinnersAddress.of(id, query);
        boolean all = "all".equals(what);
        Deed.Choice choice = new Deed.Choice(address.query(), all, number(seen));
        if (all) {
            return Flash.to(path(id, deeds.choose(campaign, address.filter(), choice, signedIn)));
        }
        if (tickets.isEmpty()) {
            return Flash.to(address.href(), "none_chosen");
        }
        return Flash.to(path(id, deeds.choose(campaign, shown(tickets), choice, signedIn)));
    }

    @GET
    @Path("{selection}")
    @Operation(hidden = true)
    public Response show(@PathParam("id") UUID id, @PathParam("selection") UUID selection) {
        Campaign campaign = within(id);
        Deed deed = deeds.require(id, selection, signedIn);
        return Response.ok(board.of(campaign, deed, FormState.of(Map.of()))).build();
    }

    /** Does it. When rows have moved since the page was drawn it does nothing, and the page says which and asks again. */
    @POST
    @Path("{selection}/deed")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response perform(
            @PathParam("id") UUID id, @PathParam("selection") UUID selection, MultivaluedMap<String, String> sent) {
        Campaign campaign = within(id);
        Deed deed = deeds.require(id, selection, signedIn);
        DeedKind kind = kind(sent.getFirst("do"));
        signedIn.within(campaign.divisionId(), kind.roles());
        String path = path(id, selection);
        if (deed.state() == Deed.State.RUNNING && board.isLost(deed)) {
            deeds.lost(deed);
        }
        return FormAnswer.of(
                FormState.of(sent),
                () -> {
                    if (kind.typed()) {
                        TypedName.require(campaign.name(), sent.getFirst(TypedName.FIELD));
                    }
                    LocalDate on = kind.dated() ? day(sent.getFirst("on")) : null;
                    Integer moved = number(sent.getFirst("moved"));
                    return begin(deed, kind, on, moved == null ? 0 : moved, path);
                },
                form -> board.of(campaign, deeds.require(id, selection, signedIn), form));
    }

    private Response begin(Deed deed, DeedKind kind, @Nullable LocalDate on, int moved, String path) {
        try {
            deeds.start(deed, kind, on, moved, signedIn);
        } catch (Refusal refusal) {
            if (refusal.type() == ProblemType.CONFLICT) {
                // Rows have moved, or it was sent twice: either way the page tells how things are.
                return Flash.to(path, "look_again");
            }
            throw refusal;
        }
        run.perform(deed, path, signedIn);
        return Flash.to(path);
    }

    @POST
    @Path("{selection}/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response undo(@PathParam("id") UUID id, @PathParam("selection") UUID selection) {
        Campaign campaign = within(id);
        Deed deed = deeds.require(id, selection, signedIn);
        DeedKind kind = deed.kind();
        if (kind == null) {
            throw new Refusal(ProblemType.CONFLICT, "selection", "not-done");
        }
        signedIn.within(campaign.divisionId(), kind.roles());
        String path = path(id, selection);
        if (deed.state() != Deed.State.UNDONE) {
            deeds.requireUndoable(deed);
            run.undo(deed, path, signedIn);
        }
        return Flash.to(path);
    }

    private Campaign within(UUID id) {
        Campaign campaign = campaigns.require(id);
        signedIn.within(campaign.divisionId());
        return campaign;
    }

    /** A ticked box names its award and the state in which it was shown. */
    private static Map<UUID, AwardState> shown(List<String> tickets) {
        if (tickets.size() > Contacts.MOST) {
            throw new Refusal(ProblemType.INVALID, "award", "too-many");
        }
        Map<UUID, AwardState> shown = new HashMap<>();
        for (String ticket : tickets) {
            try {
                int dot = ticket.indexOf('.');
                shown.put(
                        UUID.fromString(ticket.substring(0, Math.max(0, dot))),
                        AwardState.valueOf(ticket.substring(dot + 1)));
            } catch (IllegalArgumentException e) {
                throw new Refusal(ProblemType.MALFORMED, "award", "unreadable");
            }
        }
        return shown;
    }

    private static DeedKind kind(@Nullable String code) {
        try {
            return DeedKind.valueOf(code == null ? "" : code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Refusal(ProblemType.MALFORMED, "do", "unknown");
        }
    }

    private static LocalDate day(@Nullable String text) {
        try {
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeException e) {
            throw new Refusal(ProblemType.INVALID, "on", "date");
        }
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,7}") ? Integer.valueOf(text) : null;
    }

    static String path(UUID campaign, UUID selection) {
        return "/desk/campaigns/" + campaign + "/selections/" + selection;
    }
}
