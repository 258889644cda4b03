package dev.todoke.staff.web;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.StepUpNeeded;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.kernel.TokenScopes;
import dev.todoke.kernel.web.Flash;
import dev.todoke.kernel.web.FormAnswer;
import dev.todoke.kernel.web.FormState;
import dev.todoke.kernel.web.Times;
import dev.todoke.kernel.web.ToStepUp;
import dev.todoke.organisation.Division;
import dev.todoke.organisation.Divisions;
import dev.todoke.staff.ApiToken;
import dev.todoke.staff.ApiTokens;
import dev.todoke.staff.StaffMembers;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Path("/desk/tokens")
@RolesAllowed(RoleNames.MANAGER)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class TokenPages {

    private final ApiTokens tokens;
    private final Divisions divisions;
    private final StaffMembers members;
    private final SignedIn signedIn;
    private final TodokeClock clock;

    TokenPages(ApiTokens tokens, Divisions divisions, StaffMembers members, SignedIn signedIn, TodokeClock clock) {
        this.tokens = tokens;
        this.divisions = divisions;
        this.members = members;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @GET
    public TemplateInstance list() {
        return page(FormState.of(Map.of("days", "90")));
    }

    @POST
    public Response make(MultivaluedMap<String, String> sent) {
        FormState form = FormState.of(sent);
        return FormAnswer.of(
                form,
                () -> {
                    UUID division = form.id("division")
                            .orElseThrow(() -> new Refusal(ProblemType.INVALID, "division", "unknown"));
                    signedIn.within(division);
                    return made(asked(division, form, sent));
                },
                this::page);
    }

    private Response made(ApiTokens.NewToken asked) {
        try {
            var made = tokens.make(signedIn.authority(), asked);
            // Like an invitation: shown once, so no redirect may carry it.
            return Response.ok(Templates.token(made.text(), made.token().name()))
                    .build();
        } catch (StepUpNeeded needed) {
            return ToStepUp.from(needed, "/desk/tokens");
        }
    }

    @POST
    @Path("{id}/revoke")
    public Response revoke(@PathParam("id") UUID id) {
        ApiToken token = tokens.require(id);
        signedIn.within(token.division());
        tokens.revoke(signedIn.member(), token);
        return Flash.to("/desk/tokens", "done");
    }

    private static ApiTokens.NewToken asked(UUID division, FormState form, MultivaluedMap<String, String> sent) {
        String days = form.value("days");
        return new ApiTokens.NewToken(
                division,
                campaign(form),
                form.value("name"),
                Set.copyOf(sent.getOrDefault("scope", List.of())),
                days.matches("[0-9]{1,3}") ? Integer.parseInt(days) : 0,
                form.value("networks"));
    }

    private static @Nullable UUID campaign(FormState form) {
        if (form.value("campaign").isBlank()) {
            return null;
        }
        return form.id("campaign").orElseThrow(() -> new Refusal(ProblemType.INVALID, "campaign", "unknown"));
    }

    private TemplateInstance page(FormState form) {
        Set<UUID> mine = signedIn.divisions();
        Map<UUID, String> names = divisions.listAll().stream()
                .filter(d -> mine.contains(d.id()))
                .collect(Collectors.toMap(Division::id, Division::publicName));
        List<ApiToken> all = tokens.ofDivisions(mine);
        Map<UUID, String> people = members.displayNames(
                all.stream().map(ApiToken::madeBy).distinct().toList());
        return Templates.tokens(new TokensView(
                all.stream().map(t -> line(t, names, people)).toList(),
                names.entrySet().stream()
                        .map(e -> new TokensView.Place(e.getKey(), e.getValue()))
                        .toList(),
                TokenScopes.ALL,
                form));
    }

    private TokensView.Line line(ApiToken t, Map<UUID, String> names, Map<UUID, String> people) {
        return new TokensView.Line(
                t.id(),
                t.name(),
                t.handle(),
                names.getOrDefault(t.division(), ""),
                t.scopes(),
                Times.minute(t.expiresAt()),
                t.usedOn() == null ? "" : Times.day(t.usedOn()),
                people.getOrDefault(t.madeBy(), ""),
                !t.isRevoked() && clock.now().isBefore(t.expiresAt()));
    }

    @CheckedTemplate(basePath = "staff")
    static class Templates {

        static native TemplateInstance tokens(TokensView view);

        static native TemplateInstance token(String text, String name);

        private Templates() {}
    }
}
