package dev.todoke.staff.web;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.Flash;
import dev.todoke.kernel.web.Times;
import dev.todoke.organisation.Division;
import dev.todoke.organisation.Divisions;
import dev.todoke.staff.Role;
import dev.todoke.staff.RoleGrant;
import dev.todoke.staff.StaffRoll;
import dev.todoke.staff.StaffSetup;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Path("/desk/staff")
@RolesAllowed(RoleNames.ADMIN)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class StaffPages {

    private final StaffRoll roll;
    private final StaffSetup setup;
    private final Divisions divisions;
    private final SignedIn signedIn;

    StaffPages(StaffRoll roll, StaffSetup setup, Divisions divisions, SignedIn signedIn) {
        this.roll = roll;
        this.setup = setup;
        this.divisions = divisions;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance list() {
        return page(false);
    }

    @POST
    public Response invite(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("displayName") @DefaultValue("") String displayName,
            @FormParam("role") @DefaultValue("") String role,
            @FormParam("division") @DefaultValue("") String division) {
        try {
            Role wanted = new Role(role, division(division));
            var invitation = setup.invite(name, displayName, List.of(wanted), signedIn.authority());
            // The one page that answers a form directly: the address is shown once and lies in no redirect.
            return Response.ok(Templates.invitation(String.valueOf(invitation.url()), ""))
                    .build();
        } catch (Refusal refusal) {
            return wrong(refusal);
        }
    }

    @POST
    @Path("{id}/invitation")
    public Response inviteAgain(@PathParam("id") UUID id) {
        var invitation = setup.invite(id, signedIn.authority());
        String url = invitation.url();
        if (url == null) {
            return Flash.to("/desk/staff", "requested");
        }
        Instant from = invitation.goodFrom();
        return Response.ok(Templates.invitation(url, from == null ? "" : Times.minute(from)))
                .build();
    }

    @POST
    @Path("{id}/roles")
    public Response grant(
            @PathParam("id") UUID id,
            @FormParam("role") @DefaultValue("") String role,
            @FormParam("division") @DefaultValue("") String division) {
        try {
            var grant = setup.grant(id, new Role(role, division(division)), signedIn.authority());
            return Flash.to("/desk/staff", grant.effectiveAt() == null ? "requested" : "saved");
        } catch (Refusal refusal) {
            return wrong(refusal);
        }
    }

    @POST
    @Path("{id}/roles/{grant}/revoke")
    public Response revoke(@PathParam("id") UUID id, @PathParam("grant") UUID grant) {
        setup.revoke(id, grant, signedIn.authority());
        return Flash.to("/desk/staff", "saved");
    }

    @POST
    @Path("{id}/disable")
    public Response disable(@PathParam("id") UUID id) {
        setup.disable(id, signedIn.authority());
        return Flash.to("/desk/staff", "done");
    }

    private Response wrong(Refusal refusal) {
        if (refusal.type() != ProblemType.INVALID && refusal.type() != ProblemType.CONFLICT) {
            throw refusal;
        }
        return Response.status(refusal.type().status()).entity(page(true)).build();
    }

    private @Nullable UUID division(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return divisions.require(UUID.fromString(typed)).id();
        } catch (IllegalArgumentException e) {
            throw new Refusal(ProblemType.INVALID, "division", "unknown");
        }
    }

    private TemplateInstance page(boolean problem) {
        Map<UUID, String> names =
                divisions.listAll().stream().collect(Collectors.toMap(Division::id, Division::publicName));
        List<PeopleView.Place> places = names.entrySet().stream()
                .map(e -> new PeopleView.Place(e.getKey(), e.getValue()))
                .toList();
        List<PeopleView.Person> people =
                roll.everybody().stream().map(e -> person(e, names)).toList();
        return Templates.people(new PeopleView(people, places, RoleNames.ALL, problem));
    }

    private static PeopleView.Person person(StaffRoll.Entry entry, Map<UUID, String> names) {
        var member = entry.member();
        List<PeopleView.Held> held =
                entry.grants().stream().map(g -> held(g, names)).toList();
        return new PeopleView.Person(
                member.id(), member.name(), member.displayName(), member.isActive(), member.isDisabled(), held);
    }

    private static PeopleView.Held held(RoleGrant grant, Map<UUID, String> names) {
        Instant from = grant.effectiveAt();
        return new PeopleView.Held(
                grant.id(),
                grant.role(),
                names.getOrDefault(grant.where(), ""),
                from == null,
                from == null || !grant.isAlone() ? "" : Times.minute(from));
    }

    @CheckedTemplate(basePath = "staff")
    static class Templates {

        static native TemplateInstance people(PeopleView view);

        static native TemplateInstance invitation(String url, String from);

        private Templates() {}
    }
}
