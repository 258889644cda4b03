package dev.todoke.staff.web;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.Flash;
import dev.todoke.kernel.web.KeptEdit;
import dev.todoke.staff.PasskeySignIn;
import dev.todoke.staff.SessionCookie;
import dev.todoke.staff.SignIn;
import dev.todoke.staff.oidc.OidcFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

@Path("/desk")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class SignInPages {

    private final SignIn signIn;
    private final PasskeySignIn passkeys;
    private final SessionCookie cookies;
    private final AfterSignIn after;
    private final KeptEdit kept;
    private final SignedIn signedIn;
    private final CurrentVertxRequest request;
    private final OidcFlow company;

    SignInPages(
            SignIn signIn,
            PasskeySignIn passkeys,
            SessionCookie cookies,
            AfterSignIn after,
            KeptEdit kept,
            SignedIn signedIn,
            CurrentVertxRequest request,
            OidcFlow company) {
        this.signIn = signIn;
        this.passkeys = passkeys;
        this.cookies = cookies;
        this.after = after;
        this.kept = kept;
        this.signedIn = signedIn;
        this.request = request;
        this.company = company;
    }

    @GET
    @Path("sign-in")
    @PermitAll
    public TemplateInstance form(@QueryParam("back") @DefaultValue("") String back) {
        return page(back, "");
    }

    @POST
    @Path("sign-in")
    @PermitAll
    public Response signIn(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("code") @DefaultValue("") String code,
            @FormParam("back") @DefaultValue("") String back,
            @FormParam("register") @Nullable String register,
            @FormParam("browser") @DefaultValue("") String browser,
            @FormParam(KeptEdit.FIELD) @DefaultValue("") String edit) {
        String registerAs = register == null ? null : browser;
        try {
            var session = signIn.signIn(new SignIn.Attempt(
                    name, password, code, SurroundingsOf.request(request.getCurrent(), cookies, registerAs)));
            return after.answer(session, back, edit);
        } catch (Refusal refusal) {
            kept.carry(edit);
            boolean wait = refusal.type() != ProblemType.NOT_SIGNED_IN;
            return Response.status(refusal.type().status())
                    .entity(page(back, wait ? "wait" : "failed"))
                    .build();
        }
    }

    @POST
    @Path("sign-in/passkey")
    @PermitAll
    public Response withPasskey(
            @BeanParam AssertionForm form,
            @FormParam("back") @DefaultValue("") String back,
            @FormParam("register") @Nullable String register,
            @FormParam(KeptEdit.FIELD) @DefaultValue("") String edit) {
        try {
            var session = passkeys.signIn(
                    form.assertion(),
                    SurroundingsOf.request(request.getCurrent(), cookies, register == null ? null : ""));
            return after.answer(session, back, edit);
        } catch (Refusal refusal) {
            kept.carry(edit);
            return Response.status(refusal.type().status())
                    .entity(page(back, "passkey"))
                    .build();
        }
    }

    @POST
    @Path("sign-out")
    @RolesAllowed(RoleNames.SIGNED_IN)
    public Response signOut() {
        signIn.signOut(signedIn.member(), signedIn.session());
        return Response.fromResponse(Flash.to("/desk/sign-in", "signed_out"))
                .cookie(cookies.none())
                .build();
    }

    private TemplateInstance page(String back, String problem) {
        String page = BackTo.page(back);
        String toCompany = company.offered()
                ? "/desk/sign-in/company?back=" + URLEncoder.encode(page, StandardCharsets.UTF_8)
                : "";
        return Templates.signIn(page, problem, toCompany);
    }

    @CheckedTemplate(basePath = "staff")
    static class Templates {

        static native TemplateInstance signIn(String back, String problem, String toCompany);

        private Templates() {}
    }
}
