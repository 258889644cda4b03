package dev.todoke.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.todoke.kernel.Sensitive;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import jakarta.ws.rs.HttpMethod;
import java.lang.annotation.Annotation;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullMarked;

/** What ArchUnit does not offer by itself. */
final class Conditions {

    private Conditions() {}

    static ArchCondition<JavaClass> be(String what, Predicate<JavaClass> holds) {
        return condition("be " + what, (type, events) -> {
            if (!holds.test(type)) {
                violated(events, type, type.getName() + " is not " + what);
            }
        });
    }

    static ArchCondition<JavaClass> havePublicEndpointMethods() {
        return condition(
                "have public endpoint methods",
                (type, events) -> endpointMethods(type)
                        .filter(m -> !m.getModifiers().contains(JavaModifier.PUBLIC))
                        .forEach(m -> violated(events, type, m.getFullName() + " is not public and would vanish")));
    }

    static ArchCondition<JavaClass> sayWhoMay() {
        return condition(
                "say who may",
                (type, events) -> endpointMethods(type)
                        .filter(m -> !says(type) && !says(m))
                        .forEach(m -> violated(
                                events, type, m.getFullName() + " says neither @RolesAllowed nor @PermitAll")));
    }

    static ArchCondition<JavaClass> keepEntitiesInside() {
        return condition(
                "keep entities inside",
                (type, events) -> endpointMethods(type)
                        .forEach(m -> Stream.concat(Stream.of(m.getReturnType()), m.getParameterTypes().stream())
                                .flatMap(t -> t.getAllInvolvedRawTypes().stream())
                                .filter(t -> t.isAnnotatedWith(Entity.class))
                                .forEach(t ->
                                        violated(events, type, m.getFullName() + " shows the entity " + t.getName()))));
    }

    static ArchCondition<JavaClass> mapNoSensitiveField() {
        return condition(
                "map no sensitive field",
                (type, events) -> type.getAllFields().stream()
                        .filter(f -> involved(f).stream().anyMatch(t -> t.isAssignableTo(Sensitive.class)))
                        .forEach(f ->
                                violated(events, type, f.getFullName() + " holds a sensitive value in the clear")));
    }

    /** A row written whole would bring back what somebody else has just taken away in it. */
    static ArchCondition<JavaClass> writeOnlyWhatChanged() {
        return condition("write only what changed", (type, events) -> {
            boolean versioned = type.getAllFields().stream().anyMatch(f -> f.isAnnotatedWith(Version.class));
            if (!versioned && !type.isAnnotatedWith(DynamicUpdate.class) && !type.isAnnotatedWith(Immutable.class)) {
                violated(events, type, type.getName() + " is written whole over what others changed meanwhile");
            }
        });
    }

    static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return condition("live in a @NullMarked package", (type, events) -> {
            if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                violated(events, type, type.getPackageName() + " is not @NullMarked");
            }
        });
    }

    /** Nothing in {@code starts} leads, over any number of our own classes, to one that {@code forbidden} names. */
    static ArchCondition<JavaClass> neverReach(String what, Predicate<JavaClass> forbidden) {
        return condition(
                "never reach " + what,
                (type, events) -> new Reach(forbidden)
                        .pathFrom(type)
                        .ifPresent(path -> violated(events, type, type.getName() + " reaches " + what + ": " + path)));
    }

    private static Set<JavaClass> involved(JavaField field) {
        JavaType type = field.getType();
        return type.getAllInvolvedRawTypes().stream().collect(Collectors.toSet());
    }

    private static Stream<JavaMethod> endpointMethods(JavaClass type) {
        return type.getMethods().stream()
                .filter(m -> m.getAnnotations().stream()
                        .anyMatch(a -> a.getRawType().isMetaAnnotatedWith(HttpMethod.class)));
    }

    private static boolean says(com.tngtech.archunit.core.domain.properties.CanBeAnnotated element) {
        return has(element, RolesAllowed.class) || has(element, PermitAll.class);
    }

    private static boolean has(
            com.tngtech.archunit.core.domain.properties.CanBeAnnotated element, Class<? extends Annotation> type) {
        return element.isAnnotatedWith(type);
    }

    private static ArchCondition<JavaClass> condition(String text, BiConsumer<JavaClass, ConditionEvents> check) {
        return new ArchCondition<>(text) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(type, events);
            }
        };
    }

    private static void violated(ConditionEvents events, JavaClass type, String message) {
        events.add(SimpleConditionEvent.violated(type, message));
    }
}
