package dev.todoke.kernel.web.once;

import dev.todoke.kernel.Mac;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.web.Identity;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes the key of a request below {@code /api} that creates or acts. Where the endpoint reads a body, the key is claimed
 * right after reading, because only then is known what is asked; the endpoint itself has not begun.
 */
@Provider
@Priority(Priorities.USER + 100)
class OnceFilter implements ContainerRequestFilter, ReaderInterceptor {

    static final String HEADER = "Idempotency-Key";
    private static final String PURPOSE = "idempotency";
    private static final Pattern KEY = Pattern.compile("[\\x20-\\x7E]{1,255}");
    private static final String PENDING = "todoke.once";

    private final Once once;
    private final Keys keys;
    private final Instance<Mac> mac;
    private final SecurityIdentity identity;
    private final ResourceInfo endpoint;

    OnceFilter(Once once, Keys keys, Instance<Mac> mac, SecurityIdentity identity, @Context ResourceInfo endpoint) {
        this.once = once;
        this.keys = keys;
        this.mac = mac;
        this.identity = identity;
        this.endpoint = endpoint;
    }

    /** What is asked under a key, while its body is still being read. */
    private record Pending(
            byte[] slot, Fingerprint body, @Nullable String[] beside) {}

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String path = "/" + request.getUriInfo().getPath().replaceFirst("^/", "");
        List<String> sent = request.getHeaders().getOrDefault(HEADER, List.of());
        if (sent.isEmpty() || !request.getMethod().equals(HttpMethod.POST) || !path.startsWith("/api/")) {
            return;
        }
        if (sent.size() != 1 || !KEY.matcher(sent.get(0)).matches()) {
            throw new Refusal(ProblemType.MALFORMED, HEADER, sent.size() == 1 ? "unreadable" : "repeated");
        }
        // Nobody is there whose key it could be: signing in makes nothing that a second try would make twice.
        if (identity.isAnonymous()) {
            return;
        }
        Fingerprint body = new Fingerprint(request.getEntityStream());
        Pending pending = new Pending(slot(path, sent.get(0)), body, beside(request));
        if (readsBody() && request.hasEntity()) {
            request.setEntityStream(body.body());
            request.setProperty(PENDING, pending);
        } else {
            claim(pending);
        }
    }

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object read = context.proceed();
        if (context.getProperty(PENDING) instanceof Pending pending) {
            context.removeProperty(PENDING);
            claim(pending);
        }
        return read;
    }

    private void claim(Pending pending) throws IOException {
        byte[] fingerprint = mac.get().tag(PURPOSE, pending.body().of(pending.beside()));
        Keys.Outcome outcome = keys.claim(pending.slot(), fingerprint);
        if (outcome.claim() == null) {
            throw new Replayed(outcome.known(), kept());
        }
        once.hold(new Once.Held(pending.slot(), outcome.claim(), kept()));
    }

    private byte[] slot(String path, String key) {
        return mac.get().tag(PURPOSE, Fingerprint.message(List.of(), caller().toString(), HttpMethod.POST, path, key));
    }

    private UUID caller() {
        UUID token = identity.getAttribute(Identity.TOKEN);
        UUID member = identity.getAttribute(Identity.MEMBER);
        return token != null ? token : java.util.Objects.requireNonNull(member);
    }

    /** What else decides about the answer: a dry run is another request than the real one. */
    private @Nullable String[] beside(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        return new @Nullable String[] {
            uri.getRequestUri().getRawQuery(),
            request.getHeaderString("Content-Type"),
            request.getHeaderString("If-Match")
        };
    }

    private Replay.Kept kept() {
        Replay replay = endpoint.getResourceMethod().getAnnotation(Replay.class);
        return replay == null ? Replay.Kept.NOTHING : replay.value();
    }

    private boolean readsBody() {
        return Arrays.stream(endpoint.getResourceMethod().getParameters()).anyMatch(OnceFilter::isBody);
    }

    private static boolean isBody(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations())
                .map(Annotation::annotationType)
                .noneMatch(type ->
                        type.getPackageName().equals(QueryParam.class.getPackageName()) || type.equals(Context.class));
    }
}
