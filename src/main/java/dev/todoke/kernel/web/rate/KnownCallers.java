package dev.todoke.kernel.web.rate;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.web.Identity;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;

/** Limits members of staff and API tokens at the REST interface, each for themselves. */
@Provider
@Priority(Priorities.AUTHENTICATION - 200)
class KnownCallers implements ContainerRequestFilter {

    private final RateLimit limit;
    private final SecurityIdentity identity;
    private final CurrentVertxRequest request;

    KnownCallers(RateLimit limit, SecurityIdentity identity, CurrentVertxRequest request) {
        this.limit = limit;
        this.identity = identity;
        this.request = request;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        String path = "/" + context.getUriInfo().getPath().replaceFirst("^/", "");
        if (!path.startsWith("/api/") || identity.isAnonymous()) {
            return;
        }
        UUID token = identity.getAttribute(Identity.TOKEN);
        String caller = token == null ? "member " + identity.getAttribute(Identity.MEMBER) : "token " + token;
        if (!limit.admits(RatePolicy.of(context.getMethod(), path), caller, request.getCurrent())) {
            throw new Refusal(ProblemType.TOO_MANY);
        }
    }
}
