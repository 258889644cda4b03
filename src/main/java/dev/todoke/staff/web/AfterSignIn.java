package dev.todoke.staff.web;

import dev.todoke.kernel.web.Csrf;
import dev.todoke.kernel.web.Flash;
import dev.todoke.kernel.web.KeptEdit;
import dev.todoke.staff.OpenedSession;
import dev.todoke.staff.SessionCookie;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** Where somebody goes once they are signed in, by whatever factors: on with what they were typing, or to the page they wanted. */
@ApplicationScoped
class AfterSignIn {

    private final SessionCookie cookies;
    private final KeptEdit kept;
    private final Csrf csrf;

    AfterSignIn(SessionCookie cookies, KeptEdit kept, Csrf csrf) {
        this.cookies = cookies;
        this.kept = kept;
        this.csrf = csrf;
    }

    /** @param sealed the hidden field {@code kept} of the sign-in form, maybe empty; only its owner gets it back */
    Response answer(OpenedSession session, String back, String sealed) {
        var answer = kept.open(session.member(), sealed)
                .map(edit -> Response.ok(Templates.resume(edit.path(), sealed, csrf.token(session.session()))))
                .orElseGet(() -> Response.fromResponse(Flash.to(BackTo.page(back))));
        return answer.cookie(cookies.of(session)).build();
    }

    @CheckedTemplate(basePath = "staff")
    static class Templates {

        static native TemplateInstance resume(String path, String sealed, String token);

        private Templates() {}
    }
}
