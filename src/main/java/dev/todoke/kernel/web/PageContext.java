package dev.todoke.kernel.web;

import dev.todoke.kernel.Mode;
import dev.todoke.kernel.TodokeSettings;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** What every page may ask about the request it answers: {@code {inject:page.lang}}, {@code {inject:page.csrf}} and so on. */
@Named("page")
@RequestScoped
public class PageContext {

    private final CurrentVertxRequest request;
    private final SecurityIdentity identity;
    private final Csrf csrf;
    private final Mode mode;

    public PageContext(CurrentVertxRequest request, SecurityIdentity identity, Csrf csrf, TodokeSettings settings) {
        this.request = request;
        this.identity = identity;
        this.csrf = csrf;
        this.mode = settings.mode();
    }

    /** {@code ja} or {@code en}. */
    public String lang() {
        return Language.of(request.getCurrent());
    }

    /** The language that the switch offers. */
    public String otherLang() {
        return lang().equals(Language.JAPANESE) ? Language.ENGLISH : Language.JAPANESE;
    }

    /** Token for the hidden field {@code csrf} of every form. */
    public String csrf() {
        return csrf.token(identity);
    }

    public String path() {
        return request.getCurrent().normalizedPath();
    }

    /** Whether the page lies under a prefix; the navigation marks its entry by it. */
    public boolean in(String prefix) {
        return path().equals(prefix) || path().startsWith(prefix + "/");
    }

    public boolean signedIn() {
        return !identity.isAnonymous();
    }

    /** Name of the member of staff, or empty. */
    public String signedInName() {
        String name = identity.getAttribute(Identity.NAME);
        return name == null ? "" : name;
    }

    public boolean hasRole(String role) {
        return identity.hasRole(role);
    }

    /** Key of the one-time notice that a redirect brought along, or empty; see {@link Flash}. */
    public String flash() {
        return Flash.key(request.getCurrent().request().getParam(Flash.PARAMETER));
    }

    /** {@code demo}, {@code small} or {@code production}. */
    public String mode() {
        return mode.name().toLowerCase(java.util.Locale.ROOT);
    }
}
