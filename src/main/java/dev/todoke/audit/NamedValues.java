package dev.todoke.audit;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names and values of a leaf as text, one {@code name=value} a line. Both are codes: plain ASCII, no line breaks. */
final class NamedValues {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7E]{0,512}");

    private NamedValues() {}

    static void check(String name, String value) {
        if (!NAME.matcher(name).matches() || !VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("a leaf takes codes only; see the field " + name.length());
        }
    }

    static String write(Map<String, ?> values) {
        return values.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining("\n"));
    }

    static SortedMap<String, String> texts(String text) {
        return read(text, Function.identity());
    }

    static SortedMap<String, Long> numbers(String text) {
        return read(text, Long::valueOf);
    }

    private static <T> SortedMap<String, T> read(String text, Function<String, T> value) {
        SortedMap<String, T> values = new TreeMap<>();
        if (text.isEmpty()) {
            return values;
        }
        for (String line : text.split("\n", -1)) {
            int equals = line.indexOf('=');
            values.put(line.substring(0, Math.max(equals, 0)), value.apply(line.substring(equals + 1)));
        }
        return values;
    }
}
