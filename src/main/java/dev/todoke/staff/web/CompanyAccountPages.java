package dev.todoke.staff.web;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.RawClock;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.Flash;
import dev.todoke.kernel.web.Times;
import dev.todoke.staff.CompanyAccounts;
import dev.todoke.staff.CompanySignIn;
import dev.todoke.staff.oidc.OidcAttempt;
import dev.todoke.staff.oidc.OidcFlow;
import dev.todoke.staff.oidc.OidcRefused;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** One's own company account: bound and unbound by oneself, from a session that one's factors here have opened. */
@Path("/desk/security/company")
@RolesAllowed(RoleNames.SIGNED_IN)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class CompanyAccountPages {

    private static final String HERE = "/desk/security/company";

    private final OidcFlow flow;
    private final CompanyAccounts accounts;
    private final CompanySignIn signIn;
    private final CompanyCookie attempts;
    private final SignedIn signedIn;
    private final RawClock clock;

    CompanyAccountPages(
            OidcFlow flow,
            CompanyAccounts accounts,
            CompanySignIn signIn,
            CompanyCookie attempts,
            SignedIn signedIn,
            RawClock clock) {
        this.flow = flow;
        this.accounts = accounts;
        this.signIn = signIn;
        this.attempts = attempts;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @GET
    public TemplateInstance read() {
        return page("");
    }

    /** Sends the browser to the provider, to come back with the account that is to be bound. */
    @GET
    @Path("begin")
    public Response begin() {
        if (!flow.offered()) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
        OidcAttempt attempt = OidcAttempt.begin(OidcAttempt.Purpose.BIND, HERE, clock.now());
        try {
            return Response.seeOther(flow.toProvider(attempt))
                    .cookie(attempts.of(attempt))
                    .build();
        } catch (OidcRefused refused) {
            return refused(refused.reason().name());
        }
    }

    /**
     * Draws the form that binds. The page that the provider sends the browser to is drawn without the session's cookie and
     * so without a token of that session; a link from there to here is our own.
     */
    @GET
    @Path("back")
    public Response back(
            @QueryParam("code") @DefaultValue("") String code, @QueryParam("state") @DefaultValue("") String state) {
        return Response.ok(CompanySignInPages.Templates.companyBack(HERE, code, state))
                .build();
    }

    @POST
    public Response bind(
            @FormParam("code") @DefaultValue("") String code,
            @FormParam("state") @DefaultValue("") String state,
            @Context HttpHeaders headers) {
        OidcAttempt attempt = attempts.read(headers)
                .filter(a -> flow.offered() && a.purpose() == OidcAttempt.Purpose.BIND)
                .orElse(null);
        if (attempt == null) {
            return refused(OidcRefused.Reason.NOT_PROVED.name());
        }
        try {
            signIn.bind(signedIn.member(), signedIn.session(), flow.identity(attempt, state, code));
            return Response.fromResponse(Flash.to(HERE, "done"))
                    .cookie(attempts.none())
                    .build();
        } catch (OidcRefused refused) {
            return refused(refused.reason().name());
        } catch (Refusal refusal) {
            return refused(refusal.type() == ProblemType.CONFLICT ? "TAKEN" : "STALE");
        }
    }

    @POST
    @Path("unbind")
    public Response unbind() {
        try {
            signIn.unbind(signedIn.member(), signedIn.session());
            return Flash.to(HERE, "done");
        } catch (Refusal refusal) {
            return refused("STALE");
        }
    }

    private Response refused(String reason) {
        return Response.status(reason.equals(OidcRefused.Reason.PROVIDER_DOWN.name()) ? 503 : 409)
                .cookie(attempts.none())
                .entity(page(reason))
                .build();
    }

    private TemplateInstance page(String problem) {
        return Templates.companyAccount(
                flow.offered(),
                accounts.boundAt(signedIn.member()).map(Times::minute).orElse(""),
                problem);
    }

    @CheckedTemplate(basePath = "staff")
    static class Templates {

        static native TemplateInstance companyAccount(boolean offered, String boundAt, String problem);

        private Templates() {}
    }
}
