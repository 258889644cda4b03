package dev.todoke.kernel.web;

import dev.todoke.kernel.Refusal;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What stands in the fields of a form, and what is wrong with them: shown again until it is right, nothing lost. */
public final class FormState {

    private static final Set<String> KNOWN = Arrays.stream(FieldMessages.class.getMethods())
            .map(java.lang.reflect.Method::getName)
            .filter(name -> name.startsWith("error_"))
            .collect(Collectors.toUnmodifiableSet());

    private final Map<String, String> values;
    private final Map<String, String> errors;

    private FormState(Map<String, String> values, Map<String, String> errors) {
        this.values = values;
        this.errors = errors;
    }

    /** A form filled with these values. */
    public static FormState of(Map<String, String> values) {
        return new FormState(Map.copyOf(values), Map.of());
    }

    /** What was sent. */
    public static FormState of(MultivaluedMap<String, String> sent) {
        Map<String, String> values = new HashMap<>();
        sent.forEach((name, all) -> values.put(name, all.isEmpty() ? "" : all.get(0)));
        return new FormState(values, Map.of());
    }

    /** The same with what a refusal says about it. */
    public FormState with(Refusal refusal) {
        Map<String, String> found = new LinkedHashMap<>(errors);
        for (Refusal.FieldProblem problem : refusal.fields()) {
            found.putIfAbsent(problem.pointer(), key(problem.code()));
        }
        return new FormState(values, found);
    }

    private static String key(String code) {
        String key = "error_" + code.replace('-', '_');
        return KNOWN.contains(key) ? key : "error_other";
    }

    /** Empty when nothing stands there. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** The name of a repeated field, for example {@code prize2}. */
    public String nth(String name, int number) {
        return name + number;
    }

    /** The id that a hidden field or a choice holds; empty for what is none. */
    public Optional<UUID> id(String name) {
        try {
            return Optional.of(UUID.fromString(value(name)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public boolean has(String name, String value) {
        return value(name).equals(value);
    }

    public boolean checked(String name) {
        return !value(name).isEmpty();
    }

    public boolean wrong(String name) {
        return errors.containsKey(name);
    }

    /** Key of the sentence in {@link FieldMessages}. */
    public String error(String name) {
        return errors.getOrDefault(name, "error_other");
    }

    public List<Wrong> errors() {
        return errors.entrySet().stream()
                .map(entry -> new Wrong(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** @param name of the field; @param key of the sentence */
    public record Wrong(String name, String key) {}
}
