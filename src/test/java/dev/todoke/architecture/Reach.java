package dev.todoke.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Follows dependencies through our own classes and tells the way to the first forbidden one. */
final class Reach {

    private final Predicate<JavaClass> forbidden;

    Reach(Predicate<JavaClass> forbidden) {
        this.forbidden = forbidden;
    }

    Optional<String> pathFrom(JavaClass start) {
        Map<JavaClass, String> paths = new HashMap<>();
        Deque<JavaClass> open = new ArrayDeque<>();
        paths.put(start, start.getSimpleName());
        open.add(start);
        while (!open.isEmpty()) {
            JavaClass here = open.remove();
            for (Dependency dependency : here.getDirectDependenciesFromSelf()) {
                JavaClass next = dependency.getTargetClass();
                if (!Capabilities.isOurs(next) || paths.containsKey(next)) {
                    continue;
                }
                String path = paths.get(here) + " → " + next.getSimpleName();
                if (forbidden.test(next)) {
                    return Optional.of(path);
                }
                paths.put(next, path);
                open.add(next);
            }
        }
        return Optional.empty();
    }
}
