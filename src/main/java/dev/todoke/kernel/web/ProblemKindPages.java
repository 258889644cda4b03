package dev.todoke.kernel.web;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;

/** Where the {@code type} of a problem leads: what it means and what to do, for whoever writes against the interface. */
@Path("/problems")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class ProblemKindPages {

    private final CurrentVertxRequest request;
    private final Assets assets;

    ProblemKindPages(CurrentVertxRequest request, Assets assets) {
        this.request = request;
        this.assets = assets;
    }

    /** One kind of problem. */
    record Kind(String code, int status, String title, String what, String next) {

        static Kind of(ProblemType type, String lang) {
            ProblemTexts.Text text = ProblemTexts.of(type, lang);
            return new Kind(type.code(), type.status(), text.title(), text.what(), text.next());
        }
    }

    @GET
    public TemplateInstance all() {
        String lang = lang();
        List<Kind> kinds =
                Stream.of(ProblemType.values()).map(type -> Kind.of(type, lang)).toList();
        return Templates.kinds(lang, kinds, assets.url("desk.css"));
    }

    @GET
    @Path("{code}")
    public TemplateInstance one(@PathParam("code") String code) {
        String lang = lang();
        Kind kind = Stream.of(ProblemType.values())
                .filter(type -> type.code().equals(code))
                .map(type -> Kind.of(type, lang))
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
        return Templates.kind(lang, kind, assets.url("desk.css"));
    }

    private String lang() {
        return Language.of(request.getCurrent());
    }

    @CheckedTemplate(basePath = "kernel")
    static class Templates {

        static native TemplateInstance kinds(String lang, List<Kind> kinds, String css);

        static native TemplateInstance kind(String lang, Kind kind, String css);

        private Templates() {}
    }
}
