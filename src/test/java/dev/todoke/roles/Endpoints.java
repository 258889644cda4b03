package dev.todoke.roles;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.todoke.kernel.RoleNames;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All endpoints of the program and who may call them, by their annotations and by the reviewed table. */
final class Endpoints {

    static final String TABLE = "roles/table.txt";
    private static final String EVERYBODY = "everybody";
    private static final String SIGNED_IN = "signed-in";

    private Endpoints() {}

    /** One line of the table. */
    record Endpoint(String method, String path, Set<String> roles) {

        String key() {
            return method + " " + path;
        }

        boolean admits(String role) {
            return roles.contains(EVERYBODY) || roles.contains(SIGNED_IN) || roles.contains(role);
        }

        boolean isOpen() {
            return roles.contains(EVERYBODY);
        }

        @Override
        public String toString() {
            return key() + " : " + String.join(" ", roles);
        }
    }

    static TreeMap<String, Endpoint> declared() {
        TreeMap<String, Endpoint> all = new TreeMap<>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.todoke").stream()
                        .filter(c -> c.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(c -> Stream.of(c.getDeclaredMethods()).flatMap(m -> endpoint(c, m)))
                        .forEach(e -> all.put(e.key(), e));
        return all;
    }

    static TreeMap<String, Endpoint> table() {
        try (InputStream in = Endpoints.class.getClassLoader().getResourceAsStream(TABLE)) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .map(Endpoints::line)
                    .collect(Collectors.toMap(
                            Endpoint::key,
                            e -> e,
                            (a, b) -> {
                                throw new IllegalStateException("twice: " + a);
                            },
                            TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Endpoints by path, so that pages and REST of one thing stand together. */
    static Comparator<Endpoint> order() {
        return Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method);
    }

    private static Endpoint line(String line) {
        String[] halves = line.split(" : ", 2);
        String[] target = halves[0].strip().split("\\s+");
        return new Endpoint(
                target[0], target[1], new TreeSet<>(List.of(halves[1].strip().split("\\s+"))));
    }

    private static Stream<Endpoint> endpoint(Class<?> type, Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(a -> a.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(verb -> new Endpoint(verb.value(), path(type, method), roles(type, method)));
    }

    private static String path(Class<?> type, Method method) {
        Path below = method.getAnnotation(Path.class);
        String path = type.getAnnotation(Path.class).value() + "/" + (below == null ? "" : below.value());
        String joined =
                ("/" + path).replaceAll("/+", "/").replaceAll("\\{\\s*(\\w+)\\s*:(?:[^{}]|\\{[^{}]*\\})*\\}", "{$1}");
        return joined.length() > 1 && joined.endsWith("/") ? joined.substring(0, joined.length() - 1) : joined;
    }

    private static Set<String> roles(Class<?> type, Method method) {
        for (var element : List.of(method, type)) {
            if (has(element, PermitAll.class)) {
                return Set.of(EVERYBODY);
            }
            RolesAllowed allowed = element.getAnnotation(RolesAllowed.class);
            if (allowed != null) {
                return Arrays.stream(allowed.value())
                        .map(r -> r.equals(RoleNames.SIGNED_IN) ? SIGNED_IN : r)
                        .collect(Collectors.toCollection(TreeSet::new));
            }
        }
        return Set.of("nobody-said");
    }

    private static boolean has(java.lang.reflect.AnnotatedElement element, Class<? extends Annotation> annotation) {
        return element.isAnnotationPresent(annotation);
    }
}
