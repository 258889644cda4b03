package dev.todoke.kernel.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.StepUpNeeded;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where an exception becomes an answer. Expected refusals speak; everything else is a number in the log. */
@Singleton
public class ProblemMapper {

    private static final String CUT_OFF = "todoke.cut-off";
    private static final String SIGN_IN = "Todoke-Sign-In";

    private final ProblemPages pages;
    private final Methods methods;
    private final CurrentVertxRequest request;

    ProblemMapper(ProblemPages pages, Methods methods, CurrentVertxRequest request) {
        this.pages = pages;
        this.methods = methods;
        this.request = request;
    }

    @ServerExceptionMapper({
        Throwable.class,
        Refusal.class,
        StepUpNeeded.class,
        WebApplicationException.class,
        UnauthorizedException.class,
        ForbiddenException.class,
        AuthenticationFailedException.class,
        ValidationException.class,
        ConstraintViolationException.class,
        JsonProcessingException.class,
        MismatchedInputException.class,
        InvalidFormatException.class
    })
    public Response map(Throwable thrown) {
        RoutingContext context = request.getCurrent();
        boolean page = !ProblemPages.path(context).startsWith("/api");
        if (page && Problems.find(thrown, StepUpNeeded.class) instanceof StepUpNeeded needed) {
            return ToStepUp.from(needed, backTo(context));
        }
        Problem problem = cutOff(thrown, context) ? Problem.of(ProblemType.TOO_LARGE) : Problems.of(thrown);
        boolean part = context.request().getHeader("HX-Request") != null;
        if (page && problem.kind() == ProblemType.NOT_SIGNED_IN && !part) {
            return toSignIn(context);
        }
        ProblemPages.Told text = pages.tell(problem, context);
        var response = Response.status(problem.kind().status())
                .header("Content-Type", text.type())
                .entity(text.body());
        if (page && problem.kind() == ProblemType.NOT_SIGNED_IN) {
            // A part of a page asked: the sign-in form must not end up in a cell.
            response.header(SIGN_IN, "/desk/sign-in");
        }
        ProblemPages.retryAfter(problem.kind(), context).forEach(seconds -> response.header("Retry-After", seconds));
        if (problem.kind() == ProblemType.TOO_LARGE) {
            BodyLimits.refused(context).forEach(response::header);
        }
        if (problem.kind() == ProblemType.METHOD_NOT_ALLOWED) {
            response.header("Allow", methods.of(ProblemPages.path(context)));
        }
        return response.build();
    }

    /**
     * Whether the connection was cut below us, by Quarkus's own limit or by the other side: told already, and no fault of
     * ours, nor is that our answer then finds nobody.
     */
    private static boolean cutOff(Throwable thrown, RoutingContext context) {
        boolean gone = context.response().headWritten() || context.response().closed();
        if (gone && Problems.onTheWire(thrown)) {
            context.put(CUT_OFF, true);
        }
        return context.get(CUT_OFF) != null;
    }

    private static Response toSignIn(RoutingContext context) {
        return Response.seeOther(URI.create("/desk/sign-in?back=" + encode(backTo(context))))
                .build();
    }

    /** The page to return to: this one if it was only looked at, else the one whose form was sent. */
    private static String backTo(RoutingContext context) {
        String path = ProblemPages.path(context);
        boolean look = context.request().method() == io.vertx.core.http.HttpMethod.GET;
        return look && path.startsWith("/desk") ? path : "/desk";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
