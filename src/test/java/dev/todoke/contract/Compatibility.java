package dev.todoke.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.todoke.contract.Contract.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What in a new contract would break a caller of the old one. Inside v1 operations, optional parameters and members are
 * added; nothing is removed, nothing that is sent becomes required or narrower, nothing that is answered goes away.
 * Shapes are compared by what they hold, never by their names, which are the generator's.
 */
final class Compatibility {

    private static final int DEEPEST = 12;

    private final Contract before;
    private final Contract after;
    private final Set<String> breaks = new TreeSet<>();
    private final Set<String> seen = new HashSet<>();

    private Compatibility(Contract before, Contract after) {
        this.before = before;
        this.after = after;
    }

    static List<String> breaks(Contract before, Contract after) {
        Compatibility comparison = new Compatibility(before, after);
        comparison.compare();
        return new ArrayList<>(comparison.breaks);
    }

    private void compare() {
        Map<String, Operation> now =
                after.operations().stream().collect(Collectors.toMap(Compatibility::shape, Function.identity()));
        for (Operation old : before.operations()) {
            Operation kept = now.get(shape(old));
            if (kept == null) {
                breaks.add(old.key() + ": operation removed");
            } else {
                parameters(old, kept);
                request(old, kept);
                answers(old, kept);
            }
        }
    }

    /** How a path parameter is called is nobody's business but ours. */
    private static String shape(Operation operation) {
        return operation.method() + " " + operation.path().replaceAll("\\{[^}]*}", "{}");
    }

    private void parameters(Operation old, Operation kept) {
        Map<String, JsonNode> was = parameters(before, old);
        Map<String, JsonNode> is = parameters(after, kept);
        was.forEach((name, parameter) -> {
            JsonNode now = is.get(name);
            if (now == null) {
                breaks.add(old.key() + ": parameter " + name + " removed");
            } else {
                sent(old.key() + " parameter " + name, parameter.path("schema"), now.path("schema"), 0);
            }
        });
        is.forEach((name, parameter) -> {
            boolean required = parameter.path("required").asBoolean();
            boolean wasRequired =
                    was.containsKey(name) && was.get(name).path("required").asBoolean();
            if (required && !wasRequired) {
                breaks.add(old.key() + ": parameter " + name + " is required now");
            }
        });
    }

    private static Map<String, JsonNode> parameters(Contract contract, Operation operation) {
        Map<String, JsonNode> all = new java.util.LinkedHashMap<>();
        operation.node().path("parameters").forEach(each -> {
            JsonNode parameter = contract.resolved(each);
            if (!parameter.path("in").asText().equals("path")) {
                all.put(
                        parameter.path("in").asText() + " "
                                + parameter.path("name").asText(),
                        parameter);
            }
        });
        return all;
    }

    private void request(Operation old, Operation kept) {
        JsonNode was = before.resolved(old.node().path("requestBody"));
        JsonNode is = after.resolved(kept.node().path("requestBody"));
        if (is.path("required").asBoolean() && !was.path("required").asBoolean()) {
            breaks.add(old.key() + ": a body is required now");
        }
        Contract.each(was.path("content"), (type, media) -> {
            JsonNode now = is.path("content").path(type);
            if (now.isMissingNode()) {
                breaks.add(old.key() + ": body of " + type + " is not taken any more");
            } else {
                sent(old.key() + " body", media.path("schema"), now.path("schema"), 0);
            }
        });
    }

    private void answers(Operation old, Operation kept) {
        Contract.each(old.node().path("responses"), (status, answer) -> {
            JsonNode was = before.resolved(answer);
            JsonNode is = after.resolved(kept.node().path("responses").path(status));
            if (!status.startsWith("2") || saysNothing(was, status)) {
                return;
            }
            if (is.isMissingNode()) {
                breaks.add(old.key() + ": answer " + status + " removed");
            }
            Contract.each(was.path("content"), (type, media) -> {
                JsonNode now = is.path("content").path(type);
                if (now.isMissingNode() && !media.path("schema").isEmpty()) {
                    breaks.add(old.key() + ": answer " + status + " in " + type + " removed");
                } else {
                    told(old.key() + " answer " + status, media.path("schema"), now.path("schema"), 0);
                }
            });
        });
    }

    /** A success that promised no shape may be told better, under its true status too. */
    private static boolean saysNothing(JsonNode answer, String status) {
        boolean shapeless = true;
        for (JsonNode media : answer.path("content")) {
            shapeless &= media.path("schema").isEmpty();
        }
        return shapeless && !answer.path("content").isEmpty() && !status.equals("204");
    }

    /** What a caller sends: everything that was fine must still be. */
    private void sent(String where, JsonNode old, JsonNode now, int depth) {
        JsonNode was = before.resolved(old);
        JsonNode is = after.resolved(now);
        if (depth > DEEPEST || was.isMissingNode() || !seen.add(">" + where + old + now)) {
            return;
        }
        type(where, was, is);
        enums(where, was, is).ifPresent(gone -> breaks.add(where + ": value " + gone + " is not taken any more"));
        narrower(where, was, is);
        Set<String> needed = names(is.path("required"));
        needed.removeAll(names(was.path("required")));
        needed.forEach(name -> breaks.add(where + ": member " + name + " is required now"));
        Contract.each(was.path("properties"), (name, member) -> {
            if (is.path("properties").has(name)) {
                sent(where + "/" + name, member, is.path("properties").get(name), depth + 1);
            } else if (!is.path("properties").isEmpty()) {
                breaks.add(where + ": member " + name + " is unknown now");
            }
        });
        if (was.has("items")) {
            sent(where + "/*", was.get("items"), is.path("items"), depth + 1);
        }
    }

    /** What a caller is told: everything that was there must still be. */
    private void told(String where, JsonNode old, JsonNode now, int depth) {
        JsonNode was = before.resolved(old);
        JsonNode is = after.resolved(now);
        if (depth > DEEPEST || was.isMissingNode() || !seen.add("<" + where + old + now)) {
            return;
        }
        type(where, was, is);
        enums(where, was, is).ifPresent(gone -> breaks.add(where + ": value " + gone + " removed"));
        Contract.each(was.path("properties"), (name, member) -> {
            if (is.path("properties").has(name)) {
                told(where + "/" + name, member, is.path("properties").get(name), depth + 1);
            } else {
                breaks.add(where + ": member " + name + " removed");
            }
        });
        Set<String> promised = names(was.path("required"));
        promised.removeAll(names(is.path("required")));
        promised.forEach(name -> breaks.add(where + ": member " + name + " may be missing now"));
        if (was.has("items")) {
            told(where + "/*", was.get("items"), is.path("items"), depth + 1);
        }
        if (was.path("additionalProperties").isObject()) {
            told(where + "/*", was.get("additionalProperties"), is.path("additionalProperties"), depth + 1);
        }
    }

    private void type(String where, JsonNode was, JsonNode is) {
        Set<String> old = types(was);
        Set<String> now = types(is);
        boolean another = !old.isEmpty() && !now.equals(old);
        boolean otherFormat = was.has("format") && !was.path("format").equals(is.path("format"));
        if (another || otherFormat) {
            breaks.add(where + ": type changed");
        }
    }

    private static Set<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isTextual() ? new TreeSet<>(Set.of(type.asText())) : names(type);
    }

    private static java.util.Optional<Set<String>> enums(String where, JsonNode was, JsonNode is) {
        if (!is.has("enum") || !was.has("enum")) {
            return java.util.Optional.<Set<String>>empty()
                    .or(() -> is.has("enum")
                                    && !was.has("enum")
                                    && !was.path("type").isMissingNode()
                            ? java.util.Optional.of(Set.of("any other than listed"))
                            : java.util.Optional.empty());
        }
        Set<String> gone = names(was.path("enum"));
        gone.removeAll(names(is.path("enum")));
        return gone.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(gone);
    }

    private void narrower(String where, JsonNode was, JsonNode is) {
        for (String most : List.of("maxLength", "maxItems", "maximum")) {
            if (is.has(most)
                    && (!was.has(most) || was.get(most).asLong() > is.get(most).asLong())) {
                breaks.add(where + ": " + most + " is narrower");
            }
        }
        for (String least : List.of("minLength", "minItems", "minimum")) {
            if (is.has(least)
                    && (!was.has(least)
                            || was.get(least).asLong() < is.get(least).asLong())) {
                breaks.add(where + ": " + least + " is narrower");
            }
        }
        if (is.has("pattern") && !is.path("pattern").equals(was.path("pattern"))) {
            breaks.add(where + ": pattern changed");
        }
    }

    private static Set<String> names(JsonNode array) {
        Set<String> names = new TreeSet<>();
        array.forEach(each -> names.add(each.asText()));
        return names;
    }
}
