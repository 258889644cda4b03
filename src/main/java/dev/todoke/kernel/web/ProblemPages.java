package dev.todoke.kernel.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tells a problem: as JSON below {@code /api}, elsewhere as a kind page. The page needs no session and no request scope. */
@Singleton
public class ProblemPages {

    /** Where a filter leaves the seconds to wait. */
    public static final String RETRY_AFTER = "todoke.retry-after";

    static final String JSON = "application/problem+json";
    static final String HTML = "text/html;charset=UTF-8";

    private final ObjectMapper json;
    private final Assets assets;
    private final Faces faces;

    ProblemPages(ObjectMapper json, Assets assets, Faces faces) {
        this.json = json;
        this.assets = assets;
        this.faces = faces;
    }

    Told tell(Problem problem, RoutingContext context) {
        String path = path(context);
        String lang = Language.of(context);
        if (path.equals("/api") || path.startsWith("/api/")) {
            try {
                return new Told(JSON, json.writeValueAsBytes(problem.body(lang)));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
        boolean desk = faces.of(path) == Faces.Face.DESK;
        ProblemTexts.Text text = ProblemTexts.of(problem.kind(), lang);
        String incident = problem.incident() == null ? "" : problem.incident();
        String page = Templates.problem(
                        lang,
                        text.title(),
                        text.what(),
                        text.next(),
                        problem.errors(),
                        incident,
                        desk ? "/desk" : "/",
                        assets.url(desk || !assets.has("door.css") ? "desk.css" : "door.css"))
                .setLocale(lang)
                .render();
        return new Told(HTML, page.getBytes(StandardCharsets.UTF_8));
    }

    /** Ends the answer here, for what is found wrong before or beside the endpoints. */
    public void end(ProblemType kind, RoutingContext context) {
        end(Problem.of(kind), context);
    }

    void end(Problem problem, RoutingContext context) {
        var response = context.response();
        if (response.ended() || response.headWritten()) {
            context.request().connection().close();
            return;
        }
        Told told = tell(problem, context);
        response.setStatusCode(problem.kind().status()).putHeader("Content-Type", told.type());
        retryAfter(problem.kind(), context).forEach(seconds -> response.putHeader("Retry-After", seconds));
        response.end(io.vertx.core.buffer.Buffer.buffer(told.body()));
    }

    /** The exact figure where whoever refused knows it. */
    static List<String> retryAfter(ProblemType kind, RoutingContext context) {
        return switch (kind) {
            case TOO_MANY, UNAVAILABLE -> List.of(context.get(RETRY_AFTER, "30"));
            case STILL_RUNNING -> List.of("2");
            default -> List.of();
        };
    }

    /** The path as the filters see it; an address that cannot be normalised counts as the door's. */
    public static String path(RoutingContext context) {
        try {
            String path = context.normalizedPath();
            return path == null ? "/" : path;
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }

    record Told(String type, byte[] body) {}

    @CheckedTemplate(basePath = "kernel")
    static class Templates {

        static native TemplateInstance problem(
                String lang,
                String title,
                String what,
                String next,
                List<Refusal.FieldProblem> errors,
                String incident,
                String home,
                String css);

        private Templates() {}
    }
}
