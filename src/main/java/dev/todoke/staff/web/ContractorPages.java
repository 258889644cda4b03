package dev.todoke.staff.web;

import dev.todoke.kernel.ListLayouts;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.kernel.web.Flash;
import dev.todoke.kernel.web.FormAnswer;
import dev.todoke.kernel.web.FormState;
import dev.todoke.organisation.Contractor;
import dev.todoke.organisation.Contractors;
import dev.todoke.organisation.Division;
import dev.todoke.organisation.Divisions;
import dev.todoke.staff.StandingApproval;
import dev.todoke.staff.StandingGrants;
import dev.todoke.staff.StandingTerms;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Path("/desk/divisions/{id}/contractors")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({RoleNames.MANAGER, RoleNames.PRIVACY_OFFICER})
class ContractorPages {

    private final Divisions divisions;
    private final Contractors contractors;
    private final StandingGrants grants;
    private final SignedIn signedIn;
    private final TodokeClock clock;

    ContractorPages(
            Divisions divisions, Contractors contractors, StandingGrants grants, SignedIn signedIn, TodokeClock clock) {
        this.divisions = divisions;
        this.contractors = contractors;
        this.grants = grants;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show(@PathParam("id") UUID id) {
        return page(within(id), FormState.of(Map.of()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(RoleNames.MANAGER)
    public Response engage(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        Division division = within(id);
        FormState form = FormState.of(sent);
        return FormAnswer.of(
                form,
                () -> {
                    contractors.engage(id, form.value("name"), day(form.value("since")), signedIn.authority());
                    return back(id, "saved");
                },
                again -> page(division, again));
    }

    @POST
    @Path("{contractor}/end")
    @RolesAllowed(RoleNames.MANAGER)
    public Response end(@PathParam("id") UUID id, @PathParam("contractor") UUID contractor) {
        within(id);
        contractors.end(id, contractor, signedIn.authority());
        return back(id, "done");
    }

    @POST
    @Path("standing")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(RoleNames.MANAGER)
    public Response ask(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        Division division = within(id);
        FormState form = FormState.of(sent);
        return FormAnswer.of(
                form,
                () -> {
                    grants.request(id, terms(form), signedIn.authority());
                    return back(id, "requested");
                },
                again -> page(division, again));
    }

    @POST
    @Path("standing/{standing}/revocation")
    public Response revoke(@PathParam("id") UUID id, @PathParam("standing") UUID standing) {
        within(id);
        grants.revoke(id, standing, signedIn.authority());
        return back(id, "undone");
    }

    private static StandingTerms terms(FormState form) {
        LocalDate endsOn = day(form.value("endsOn"));
        UUID contractor =
                form.id("contractor").orElseThrow(() -> new Refusal(ProblemType.INVALID, "contractor", "blank"));
        String rows = form.value("rowsADay");
        if (endsOn == null) {
            throw new Refusal(ProblemType.INVALID, "endsOn", "date");
        }
        if (!rows.matches("[0-9]{1,6}")) {
            throw new Refusal(ProblemType.INVALID, "rowsADay", "digits");
        }
        return new StandingTerms(contractor, form.value("layout"), Integer.parseInt(rows), endsOn);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Response back(UUID id, String notice) {
        return Flash.to("/desk/divisions/" + id + "/contractors", notice);
    }

    private Division within(UUID id) {
        signedIn.within(id);
        return divisions.require(id);
    }

    private TemplateInstance page(Division division, FormState form) {
        List<Contractor> all = contractors.of(division.id());
        Map<UUID, String> names = all.stream().collect(Collectors.toMap(Contractor::id, Contractor::name));
        LocalDate today = clock.today();
        List<Line> lines = grants.of(division.id()).stream()
                .map(g -> Line.of(g, names.getOrDefault(g.contractor(), ""), today))
                .toList();
        boolean manager = signedIn.divisions(RoleNames.MANAGER).contains(division.id());
        return Templates.contractors(
                new View(
                        division,
                        all,
                        all.stream().filter(c -> c.endedOn() == null).toList(),
                        lines,
                        grants.layouts(),
                        today.toString(),
                        today.plusDays(StandingGrants.DAYS).toString(),
                        manager),
                form);
    }

    /** The page. */
    public record View(
            Division division,
            List<Contractor> all,
            List<Contractor> engaged,
            List<Line> standing,
            List<ListLayouts.Layout> layouts,
            String today,
            String latest,
            boolean manager) {}

    /** One standing approval and what it used. */
    public record Line(
            UUID id,
            String contractor,
            String layout,
            int rowsADay,
            String endsOn,
            int usedToday,
            long usedTotal,
            int uses,
            String state,
            boolean stoppable) {

        static Line of(StandingApproval row, String contractor, LocalDate today) {
            String state = row.state(today);
            return new Line(
                    row.id(),
                    contractor,
                    row.layout(),
                    row.rowsADay(),
                    row.endsOn().toString(),
                    row.usedOn(today),
                    row.usedTotal(),
                    row.uses(),
                    state,
                    state.equals("waiting") || state.equals("in-force"));
        }
    }

    @CheckedTemplate(basePath = "staff")
    static class Templates {

        static native TemplateInstance contractors(View view, FormState form);

        private Templates() {}
    }
}
