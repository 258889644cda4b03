package dev.todoke.kernel.web.once;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todoke.kernel.Faults;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Writes down how a request with a key ended, before its answer goes out. */
@Provider
@Priority(0)
class OnceAnswer implements ContainerResponseFilter {

    private static final Logger LOG = Logger.getLogger(OnceAnswer.class);

    /** An answer longer than this is not kept; repeated, the request is told that it was done. */
    private static final int LONGEST = 64 * 1024;

    private final Once once;
    private final KeyTable table;
    private final ObjectMapper json;

    OnceAnswer(Once once, KeyTable table, ObjectMapper json) {
        this.once = once;
        this.table = table;
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        Once.Held held = once.letGo();
        if (held == null) {
            return;
        }
        try {
            ended(held, answer);
        } catch (RuntimeException failure) {
            // The work is committed and so is its mark: a second try is told that much. The answer goes out.
            LOG.errorf("An answer could not be kept: incident %s", Faults.log(failure));
        }
    }

    private void ended(Once.Held held, ContainerResponseContext answer) {
        if (answer.getStatus() < 400) {
            table.done(held, known(held, answer));
        } else if (answer.getStatus() < 500 || !once.isApplied()) {
            // A refusal changes nothing (what it commits is a line of the log): whoever mends the request may send it
            // again under the same key, for example after a step-up.
            table.forget(held.slot(), held.claim());
        }
    }

    private KnownAnswer known(Once.Held held, ContainerResponseContext answer) {
        URI location = answer.getLocation();
        String etag = answer.getEntityTag() == null
                ? answer.getHeaderString("ETag")
                : '"' + answer.getEntityTag().getValue() + '"';
        return new KnownAnswer(
                answer.getStatus(), body(held, answer), location == null ? null : location.getRawPath(), etag);
    }

    private byte @Nullable [] body(Once.Held held, ContainerResponseContext answer) {
        if (held.kept() != Replay.Kept.ANSWER || answer.getEntity() == null) {
            return null;
        }
        try {
            byte[] body = json.writeValueAsBytes(answer.getEntity());
            return body.length <= LONGEST ? body : null;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
