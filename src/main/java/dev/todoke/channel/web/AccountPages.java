package dev.todoke.channel.web;

import dev.todoke.channel.AccountProfile;
import dev.todoke.channel.Platform;
import dev.todoke.channel.SocialAccount;
import dev.todoke.channel.SocialAccounts;
import dev.todoke.channel.Takeover;
import dev.todoke.channel.Takeovers;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.kernel.web.Flash;
import dev.todoke.kernel.web.FormAnswer;
import dev.todoke.kernel.web.FormState;
import dev.todoke.organisation.Division;
import dev.todoke.organisation.Divisions;
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
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Path("/desk/accounts")
@Produces(MediaType.TEXT_HTML)
class AccountPages {

    private static final String[] EDITORS = {RoleNames.MANAGER, RoleNames.OPERATOR};
    private static final String[] GUARDS = {RoleNames.MANAGER, RoleNames.OPERATOR, RoleNames.PRIVACY_OFFICER};

    private final SocialAccounts accounts;
    private final Takeovers takeovers;
    private final Divisions divisions;
    private final SignedIn signedIn;

    AccountPages(SocialAccounts accounts, Takeovers takeovers, Divisions divisions, SignedIn signedIn) {
        this.accounts = accounts;
        this.takeovers = takeovers;
        this.divisions = divisions;
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
    public TemplateInstance list() {
        return page(FormState.of(Map.of()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({RoleNames.MANAGER, RoleNames.OPERATOR})
    public Response create(MultivaluedMap<String, String> sent) {
        FormState form = FormState.of(sent);
        UUID division = form.id("division").orElseThrow(() -> new Refusal(ProblemType.MALFORMED));
        signedIn.within(division, EDITORS);
        return FormAnswer.of(
                form,
                () -> {
                    accounts.add(division, profile(form), signedIn.authority());
                    return Flash.to("/desk/accounts", "created");
                },
                this::page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        RoleNames.VIEWER,
        RoleNames.OPERATOR,
        RoleNames.SHIPPER,
        RoleNames.MANAGER,
        RoleNames.PRIVACY_OFFICER,
        RoleNames.SUPPORT,
        RoleNames.AUDITOR
    })
    public TemplateInstance show(@PathParam("id") UUID id) {
        SocialAccount account = within(id);
        return page(account, FormState.of(values(account)));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({RoleNames.MANAGER, RoleNames.OPERATOR})
    public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        SocialAccount account = within(id, EDITORS);
        FormState form = FormState.of(sent);
        return FormAnswer.of(
                form,
                () -> {
                    accounts.describe(id, FormAnswer.version(form), profile(form), signedIn.authority());
                    return Flash.to("/desk/accounts/" + id, "saved");
                },
                again -> page(account, again));
    }

    @POST
    @Path("{id}/takeovers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({RoleNames.MANAGER, RoleNames.OPERATOR, RoleNames.PRIVACY_OFFICER})
    public Response declare(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        SocialAccount account = within(id, GUARDS);
        Map<String, String> values = values(account);
        sent.forEach((name, all) -> values.put(name, all.isEmpty() ? "" : all.get(0)));
        FormState form = FormState.of(values);
        return FormAnswer.of(
                form,
                () -> {
                    takeovers.declare(id, moment(form, "earliestAt"), moment(form, "detectedAt"), signedIn.authority());
                    return Flash.to("/desk/accounts/" + id, "saved");
                },
                again -> page(account, again));
    }

    @POST
    @Path("{id}/takeovers/{takeover}/end")
    @RolesAllowed({RoleNames.MANAGER, RoleNames.PRIVACY_OFFICER})
    public Response end(@PathParam("id") UUID id, @PathParam("takeover") UUID takeover) {
        within(id, RoleNames.MANAGER, RoleNames.PRIVACY_OFFICER);
        if (takeovers.of(id).stream().noneMatch(known -> known.id().equals(takeover))) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
        takeovers.end(takeover, signedIn.authority());
        return Flash.to("/desk/accounts/" + id, "saved");
    }

    private TemplateInstance page(FormState form) {
        List<SocialAccount> visible = divisions.of(signedIn.divisions()).stream()
                .flatMap(division -> accounts.ofDivision(division.id()).stream())
                .toList();
        return Templates.accounts(visible, divisions.of(signedIn.divisions(EDITORS)), List.of(Platform.values()), form);
    }

    private TemplateInstance page(SocialAccount account, FormState form) {
        UUID division = account.divisionId();
        return Templates.account(
                account,
                takeovers.of(account.id()).stream().map(Line::of).toList(),
                List.of(Platform.values()),
                signedIn.divisions(EDITORS).contains(division),
                signedIn.divisions(GUARDS).contains(division),
                form);
    }

    private SocialAccount within(UUID id, String... roles) {
        SocialAccount account = accounts.require(id);
        signedIn.within(account.divisionId(), roles);
        return account;
    }

    private static AccountProfile profile(FormState form) {
        Platform platform = Stream.of(Platform.values())
                .filter(known -> form.has("platform", known.name()))
                .findFirst()
                .orElse(null);
        return AccountProfile.of(platform, form.value("handle"), form.value("numericId"));
    }

    private static Map<String, String> values(SocialAccount account) {
        Map<String, String> values = new HashMap<>();
        values.put("version", Long.toString(account.version()));
        values.put("platform", account.platform().name());
        values.put("handle", account.handle());
        values.put("numericId", account.numericId() == null ? "" : account.numericId());
        return values;
    }

    private static Instant moment(FormState form, String name) {
        try {
            return LocalDateTime.parse(form.value(name))
                    .atZone(TodokeClock.JAPAN)
                    .toInstant();
        } catch (DateTimeException e) {
            throw new Refusal(ProblemType.INVALID, name, form.value(name).isEmpty() ? "blank" : "date");
        }
    }

    /** A takeover in the time of Japan. */
    public record Line(
            UUID id,
            String earliest,
            String detected,
            @Nullable String ended) {

        private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

        static Line of(Takeover takeover) {
            Instant ended = takeover.endedAt();
            return new Line(
                    takeover.id(),
                    text(takeover.earliestAt()),
                    text(takeover.detectedAt()),
                    ended == null ? null : text(ended));
        }

        private static String text(Instant moment) {
            return MINUTE.format(moment.atZone(TodokeClock.JAPAN));
        }
    }

    @CheckedTemplate(basePath = "channel")
    static class Templates {

        static native TemplateInstance accounts(
                List<SocialAccount> accounts, List<Division> divisions, List<Platform> platforms, FormState form);

        static native TemplateInstance account(
                SocialAccount account,
                List<Line> takeovers,
                List<Platform> platforms,
                boolean mayChange,
                boolean mayDeclare,
                FormState form);

        private Templates() {}
    }
}
