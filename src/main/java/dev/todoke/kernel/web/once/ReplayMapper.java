package dev.todoke.kernel.web.once;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.web.ProblemMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Tells again what was told before, as far as it was kept. */
@Singleton
class ReplayMapper {

    private static final int NO_CONTENT = 204;

    private final ProblemMapper problems;

    ReplayMapper(ProblemMapper problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    public Response map(Replayed done) {
        KnownAnswer known = done.known();
        KnownAnswer whole = isWhole(known, done.kept()) ? known : null;
        Response.ResponseBuilder answer = whole != null
                ? Response.status(whole.status())
                : Response.fromResponse(problems.map(new Refusal(ProblemType.DONE_ALREADY, OnceFilter.HEADER, "done")));
        answer.header("Idempotency-Replayed", "true");
        if (known != null && known.location() != null) {
            answer.header("Location", known.location());
        }
        if (whole != null && whole.etag() != null) {
            answer.header("ETag", whole.etag());
        }
        if (whole != null && whole.body() != null) {
            answer.type(MediaType.APPLICATION_JSON_TYPE).entity(whole.body());
        }
        return answer.build();
    }

    private static boolean isWhole(@Nullable KnownAnswer known, Replay.Kept kept) {
        return known != null && kept == Replay.Kept.ANSWER && (known.body() != null || known.status() == NO_CONTENT);
    }
}
