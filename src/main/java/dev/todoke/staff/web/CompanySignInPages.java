package dev.todoke.staff.web;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.RawClock;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.web.Flash;
import dev.todoke.staff.CompanySignIn;
import dev.todoke.staff.OpenedSession;
import dev.todoke.staff.SessionCookie;
import dev.todoke.staff.oidc.CompanyIdentity;
import dev.todoke.staff.oidc.OidcAttempt;
import dev.todoke.staff.oidc.OidcFlow;
import dev.todoke.staff.oidc.OidcRefused;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.security.PermitAll;
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
import java.util.Optional;

/** To the company's own sign-in and back. */
@Path("/desk/sign-in/company")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class CompanySignInPages {

    private final OidcFlow flow;
    private final CompanySignIn signIn;
    private final CompanyCookie attempts;
    private final SessionCookie cookies;
    private final CurrentVertxRequest request;
    private final RawClock clock;

    CompanySignInPages(
            OidcFlow flow,
            CompanySignIn signIn,
            CompanyCookie attempts,
            SessionCookie cookies,
            CurrentVertxRequest request,
            RawClock clock) {
        this.flow = flow;
        this.signIn = signIn;
        this.attempts = attempts;
        this.cookies = cookies;
        this.request = request;
        this.clock = clock;
    }

    /** Sends the browser to the provider. A link and not a form: our policy lets forms go to ourselves alone. */
    @GET
    public Response begin(@QueryParam("back") @DefaultValue("") String back) {
        if (!flow.offered()) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
        OidcAttempt attempt = OidcAttempt.begin(OidcAttempt.Purpose.SIGN_IN, BackTo.page(back), clock.now());
        try {
            return Response.seeOther(flow.toProvider(attempt))
                    .cookie(attempts.of(attempt))
                    .build();
        } catch (OidcRefused refused) {
            return refused(refused.reason().name());
        }
    }

    /**
     * Where the provider sends the browser back to. Changes nothing: a navigation from elsewhere does not carry the
     * session's cookie, so a form of our own takes the last step.
     */
    @GET
    @Path("back")
    public Response back(
            @QueryParam("code") @DefaultValue("") String code,
            @QueryParam("state") @DefaultValue("") String state,
            @Context HttpHeaders headers) {
        Optional<OidcAttempt> attempt = attempts.read(headers);
        if (!flow.offered() || attempt.isEmpty() || code.isEmpty()) {
            return refused(OidcRefused.Reason.NOT_PROVED.name());
        }
        if (attempt.get().purpose() == OidcAttempt.Purpose.BIND) {
            return Response.ok(Templates.companyOn(code, state)).build();
        }
        return Response.ok(Templates.companyBack("/desk/sign-in/company", code, state))
                .build();
    }

    @POST
    public Response signIn(
            @FormParam("code") @DefaultValue("") String code,
            @FormParam("state") @DefaultValue("") String state,
            @Context HttpHeaders headers) {
        Optional<OidcAttempt> attempt = attempts.read(headers).filter(a -> a.purpose() == OidcAttempt.Purpose.SIGN_IN);
        if (!flow.offered() || attempt.isEmpty()) {
            return refused(OidcRefused.Reason.NOT_PROVED.name());
        }
        try {
            CompanyIdentity identity = flow.identity(attempt.get(), state, code);
            OpenedSession session =
                    signIn.signIn(identity, SurroundingsOf.request(request.getCurrent(), cookies, null));
            return Response.fromResponse(Flash.to(attempt.get().back()))
                    .cookie(cookies.of(session))
                    .cookie(attempts.none())
                    .build();
        } catch (OidcRefused refused) {
            return refused(refused.reason().name());
        } catch (Refusal refusal) {
            return refused("UNKNOWN");
        }
    }

    private Response refused(String reason) {
        int status = reason.equals(OidcRefused.Reason.PROVIDER_DOWN.name()) ? 503 : 401;
        return Response.status(status)
                .cookie(attempts.none())
                .entity(Templates.companyRefused(reason))
                .build();
    }

    @CheckedTemplate(basePath = "staff")
    static class Templates {

        static native TemplateInstance companyBack(String action, String code, String state);

        static native TemplateInstance companyOn(String code, String state);

        static native TemplateInstance companyRefused(String reason);

        private Templates() {}
    }
}
