package dev.todoke.kernel.web;

import dev.todoke.kernel.Mode;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.TodokeSettings;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Set;
import java.util.UUID;

/** What every page may ask about the request it answers: {@code {inject:page.lang}}, {@code {inject:page.csrf}} and so on. */
@Named("page")
@RequestScoped
public class PageContext {

    /**
     * Under our policy htmx may neither bring styles nor evaluate text; snapshots of pages would lie in the browser's
     * storage; a form refused with 422 shows what was wrong, every other refusal leaves the page as it is.
     */
    private static final String HTMX =
            "{\"includeIndicatorStyles\":false,\"allowEval\":false,\"allowScriptTags\":false,"
                    + "\"historyCacheSize\":0,\"refreshOnHistoryMiss\":true,\"scrollIntoViewOnBoost\":false,"
                    + "\"responseHandling\":[{\"code\":\"204\",\"swap\":false},{\"code\":\"[23]..\",\"swap\":true},"
                    + "{\"code\":\"422\",\"swap\":true},{\"code\":\"...\",\"swap\":false,\"error\":true}]}";

    private final CurrentVertxRequest request;
    private final SecurityIdentity identity;
    private final Csrf csrf;
    private final Entrances entrances;
    private final SignedIn person;
    private final Mode mode;

    PageContext(
            CurrentVertxRequest request,
            SecurityIdentity identity,
            Csrf csrf,
            Entrances entrances,
            SignedIn person,
            TodokeSettings settings) {
        this.request = request;
        this.identity = identity;
        this.csrf = csrf;
        this.entrances = entrances;
        this.person = person;
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

    /**
     * Whether whoever looks at this page may look at that one, by its own annotation; a name in the path may be any word.
     * Menus, tabs and buttons ask before they show a way there.
     */
    public boolean may(String path) {
        return signedIn() && entrances.open(path, identity.getRoles());
    }

    /** The divisions in which whoever looks at this page may look at that one. */
    public Set<UUID> divisions(String path) {
        return person.divisions(entrances.roles(path));
    }

    /** The same for the division that this page is about. */
    public boolean mayHere(String path) {
        return signedIn() && entrances.open(path, person.rolesHere());
    }

    /** Key of the one-time notice that a redirect brought along, or empty; see {@link Flash}. */
    public String flash() {
        return Flash.key(request.getCurrent().request().getParam(Flash.PARAMETER));
    }

    /** Settings of htmx, for the layout's meta element. */
    public String htmx() {
        return HTMX;
    }

    /** {@code demo}, {@code small} or {@code production}. */
    public String mode() {
        return mode.name().toLowerCase(java.util.Locale.ROOT);
    }
}
