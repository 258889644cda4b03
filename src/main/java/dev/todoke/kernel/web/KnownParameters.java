package dev.todoke.kernel.web;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Below {@code /api} a query parameter that the endpoint does not know is refused: a misspelt filter that is silently
 * ignored would act on everybody.
 */
@Provider
class KnownParameters implements ContainerRequestFilter {

    /** The language switch of every answer. */
    private static final String LANGUAGE = "lang";

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    private final ResourceInfo endpoint;

    KnownParameters(@Context ResourceInfo endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        Method method = endpoint.getResourceMethod();
        if (method == null || !(path.startsWith("/api/") || path.startsWith("api/"))) {
            return;
        }
        Set<String> names = known.computeIfAbsent(method, KnownParameters::names);
        boolean stranger = request.getUriInfo().getQueryParameters().keySet().stream()
                .anyMatch(name -> !names.contains(name) && !name.equals(LANGUAGE));
        if (stranger) {
            throw new Refusal(ProblemType.UNKNOWN_PARAMETER, "query", "unknown");
        }
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (values.size() > 1 && !many(method, name)) {
                throw new Refusal(ProblemType.MALFORMED, name, "repeated");
            }
        });
    }

    private static Set<String> names(Method method) {
        return Stream.of(method.getParameters())
                .flatMap(KnownParameters::names)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Several may be gathered in one bean. */
    private static Stream<String> names(Parameter parameter) {
        return parameter.isAnnotationPresent(BeanParam.class)
                ? Stream.of(parameter.getType().getDeclaredFields()).map(KnownParameters::name)
                : Stream.of(name(parameter));
    }

    /** One value counts, and nobody can know which of two was meant. */
    private static boolean many(Method method, String name) {
        return Stream.of(method.getParameters())
                .anyMatch(parameter ->
                        name(parameter).equals(name) && Collection.class.isAssignableFrom(parameter.getType()));
    }

    private static String name(AnnotatedElement place) {
        QueryParam query = place.getAnnotation(QueryParam.class);
        return query == null ? "" : query.value();
    }
}
