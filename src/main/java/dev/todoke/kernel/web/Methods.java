package dev.todoke.kernel.web;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which methods a path has, read from the endpoints themselves; a refused one is answered with them (RFC 9110 §15.5.6). */
@Singleton
class Methods {

    private final List<Served> all;

    private record Served(Pattern path, String method) {}

    Methods(BeanManager beans) {
        this.all = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .flatMap(Methods::served)
                .toList();
    }

    /** As the header {@code Allow} has it. */
    String of(String path) {
        TreeSet<String> methods = new TreeSet<>(List.of("OPTIONS"));
        all.stream().filter(one -> one.path().matcher(path).matches()).forEach(one -> methods.add(one.method()));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }

    private static Stream<Served> served(Method method) {
        Path below = method.getAnnotation(Path.class);
        String path = "/" + method.getDeclaringClass().getAnnotation(Path.class).value() + "/"
                + (below == null ? "" : below.value());
        String plain = path.replaceAll("\\{[^{}:]*(:[^{}]*(\\{[^{}]*})?[^{}]*)?}", "\u0000")
                .replaceAll("/+", "/")
                .replaceAll("(?<=.)/$", "");
        Pattern pattern = Pattern.compile(Stream.of(plain.split("\u0000", -1))
                .map(Pattern::quote)
                .reduce((a, b) -> a + "[^/]+" + b)
                .orElseThrow());
        return Stream.of(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(verb -> new Served(pattern, verb.value()));
    }
}
