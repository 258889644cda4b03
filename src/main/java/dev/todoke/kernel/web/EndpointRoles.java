package dev.todoke.kernel.web;

import dev.todoke.kernel.RoleNames;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The roles of the endpoint that answers now, as its annotation says. Quarkus asks for them anywhere; {@code SignedIn}
 * asks again inside the division, so that no endpoint has to repeat them.
 */
@ApplicationScoped
public class EndpointRoles {

    private final Map<Method, Optional<Set<String>>> known = new ConcurrentHashMap<>();
    private final ResourceInfo endpoint;

    EndpointRoles(@Context ResourceInfo endpoint) {
        this.endpoint = endpoint;
    }

    /** Whether somebody with these roles, in one division and across the instance, may call it there. */
    public boolean admit(Set<String> held) {
        Set<String> wanted = known.computeIfAbsent(endpoint.getResourceMethod(), EndpointRoles::roles)
                .orElse(Set.of());
        return wanted.contains(RoleNames.SIGNED_IN)
                ? !held.isEmpty()
                : held.stream().anyMatch(wanted::contains);
    }

    static Optional<Set<String>> roles(Method method) {
        return Stream.of(
                        method.getAnnotation(RolesAllowed.class),
                        method.getDeclaringClass().getAnnotation(RolesAllowed.class))
                .filter(Objects::nonNull)
                .findFirst()
                .map(allowed -> Set.copyOf(List.of(allowed.value())));
    }
}
