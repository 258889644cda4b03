package dev.todoke.kernel.web;

import dev.todoke.kernel.RoleNames;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which roles may look at which page, read from the endpoints' own annotations; menus and tabs show nothing else. */
@Singleton
class Entrances {

    private final List<Entrance> all;

    Entrances(BeanManager beans) {
        this.all = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(GET.class))
                .map(Entrances::entrance)
                .toList();
    }

    /** Every role that may look at the page. */
    String[] roles(String path) {
        return all.stream()
                .filter(entrance -> entrance.path().matcher(path).matches())
                .flatMap(entrance -> entrance.roles().stream())
                .toArray(String[]::new);
    }

    /** A path nobody serves is open to nobody. */
    boolean open(String path, Set<String> held) {
        return all.stream()
                .filter(entrance -> entrance.path().matcher(path).matches())
                .anyMatch(entrance -> entrance.everybody()
                        || entrance.roles().contains(RoleNames.SIGNED_IN)
                        || held.stream().anyMatch(entrance.roles()::contains));
    }

    private static Entrance entrance(Method method) {
        Path below = method.getAnnotation(Path.class);
        String path = method.getDeclaringClass().getAnnotation(Path.class).value() + "/"
                + (below == null ? "" : below.value());
        String pattern =
                ("/" + path).replaceAll("/+", "/").replaceAll("(?<=.)/$", "").replaceAll("\\{[^/]*}", "[^/]+");
        return new Entrance(
                Pattern.compile(pattern),
                method.isAnnotationPresent(PermitAll.class),
                EndpointRoles.roles(method).orElse(Set.of()));
    }

    private record Entrance(Pattern path, boolean everybody, Set<String> roles) {}
}
