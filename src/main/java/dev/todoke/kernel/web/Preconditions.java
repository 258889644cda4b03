package dev.todoke.kernel.web;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code If-Match} on the way in, {@code If-None-Match} on the way out. Without the former a change is refused before
 * anything is looked up; what the tag says is for {@link VersionTag}.
 */
@Provider
class Preconditions implements ContainerRequestFilter, ContainerResponseFilter {

    static final String IF_MATCH = "If-Match";
    private static final Set<String> CHANGES = Set.of("PUT", "PATCH", "DELETE");
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final ResourceInfo endpoint;

    Preconditions(@Context ResourceInfo endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = endpoint.getResourceMethod();
        if (CHANGES.contains(request.getMethod())
                && method != null
                && takesTag(method)
                && !method.isAnnotationPresent(MatchOnceThere.class)
                && request.getHeaderString(IF_MATCH) == null) {
            throw new Refusal(ProblemType.PRECONDITION_REQUIRED, IF_MATCH, "missing");
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        String known = request.getHeaderString("If-None-Match");
        String path = request.getUriInfo().getPath();
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (known == null || !read || answer.getStatus() != OK || answer.getEntityTag() == null || !api(path)) {
            return;
        }
        String tag = '"' + answer.getEntityTag().getValue() + '"';
        boolean same = Stream.of(known.split(","))
                .map(one -> one.strip().replaceFirst("^W/", ""))
                .anyMatch(one -> one.equals(tag) || one.equals("*"));
        if (same) {
            answer.setStatus(NOT_MODIFIED);
            answer.setEntity(null);
        }
    }

    private static boolean api(String path) {
        return path.startsWith("/api/") || path.startsWith("api/");
    }

    private static boolean takesTag(Method method) {
        return Arrays.stream(method.getParameters())
                .map(parameter -> parameter.getAnnotation(HeaderParam.class))
                .anyMatch(header -> header != null && header.value().equals(IF_MATCH));
    }
}
