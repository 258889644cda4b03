package dev.todoke.intake.door;

import dev.todoke.intake.Doorstep;
import dev.todoke.intake.Doorsteps;
import dev.todoke.intake.FormSession;
import dev.todoke.intake.FormSessions;
import dev.todoke.intake.TokenCode;
import dev.todoke.kernel.LinkToken;
import dev.todoke.kernel.web.Language;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;

/** The door's addresses. Looking changes nothing; a code and everything after it arrive by POST and are answered at once. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class DoorPages {

    private static final Logger LOG = Logger.getLogger(DoorPages.class);

    private final Doorsteps doorsteps;
    private final FormSessions sessions;
    private final Rooms rooms;
    private final Ends ends;
    private final Steps steps;
    private final Answers answers;
    private final Throttle throttle;

    DoorPages(
            Doorsteps doorsteps,
            FormSessions sessions,
            Rooms rooms,
            Ends ends,
            Steps steps,
            Answers answers,
            Throttle throttle) {
        this.doorsteps = doorsteps;
        this.sessions = sessions;
        this.rooms = rooms;
        this.ends = ends;
        this.steps = steps;
        this.answers = answers;
        this.throttle = throttle;
    }

    @GET
    @Operation(hidden = true)
    public Response root() {
        return toStart();
    }

    @GET
    @Path("f")
    @Operation(hidden = true)
    public Response start(@Context RoutingContext context) {
        return rooms.start(200, Language.of(context), null);
    }

    @POST
    @Path("f")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response enter(byte[] form, @Context RoutingContext context) {
        Typed typed = Typed.of(form);
        String lang = lang(typed, context);
        return calmly(lang, () -> enter(typed, lang, context));
    }

    private Response enter(Typed typed, String lang, RoutingContext context) {
        if (typed.get("code").isBlank()) {
            return rooms.start(422, lang, Rooms.fieldTexts(lang).startBlank());
        }
        Optional<LinkToken> token = TokenCode.read(typed.get("code"));
        Doorstep step = token.map(doorsteps::enter).orElseGet(Doorstep.Unknown::new);
        if (step instanceof Doorstep.Unknown) {
            // Only what leads nowhere is slowed down: winners share a network with strangers, and a good code always
            // enters.
            return throttle.failed(Throttle.network(context.request())) ? ends.busy(1, lang) : rooms.end(step, lang);
        }
        FormSession session = sessions.begin(step.link().id(), FormSession.Standing.VISITOR, 0);
        return rooms.at(step, session, lang);
    }

    /** Somebody reloads, or types an address: show where they are, or the start. */
    @GET
    @Path("f/{step}")
    @Operation(hidden = true)
    public Response look(
            @PathParam("step") String step, @Context HttpHeaders headers, @Context RoutingContext context) {
        return answers.session(headers.getCookies())
                .map(session -> rooms.at(doorsteps.of(session.link()), session, Language.of(context)))
                .orElseGet(DoorPages::toStart);
    }

    @POST
    @Path("f/{step}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response step(
            @PathParam("step") String step,
            byte[] form,
            @Context HttpHeaders headers,
            @Context RoutingContext context) {
        Typed typed = Typed.of(form);
        String lang = lang(typed, context);
        return calmly(
                lang,
                () -> answers.session(typed, headers.getCookies())
                        .map(session -> steps.take(step, session, typed, lang))
                        .orElseGet(() -> rooms.again(lang)));
    }

    private Response calmly(String lang, Supplier<Response> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            if (!Outage.is(e)) {
                throw e;
            }
            // The kind only: a database's message may quote a value.
            LOG.warnf("the door cannot answer for the moment: %s", e.getClass().getSimpleName());
            return ends.down(lang);
        }
    }

    private static Response toStart() {
        return Response.seeOther(URI.create("/f")).build();
    }

    /** The language that was just asked for, else the page's, else the browser's. */
    private static String lang(Typed typed, RoutingContext context) {
        String asked = typed.get("to").isEmpty() ? typed.get("lang") : typed.get("to");
        return asked.equals(Language.JAPANESE) || asked.equals(Language.ENGLISH) ? asked : Language.of(context);
    }
}
