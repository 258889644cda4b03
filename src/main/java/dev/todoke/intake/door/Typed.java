package dev.todoke.intake.door;

import dev.todoke.kernel.Sensitive;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What somebody sent with a form: the first value of each name that we ask for, and nothing else. */
record Typed(Map<String, String> values) implements Sensitive {

    /** Names of the fields of delivery details, in the order in which they are asked. */
    static final List<String> DETAILS =
            List.of("name", "postalCode", "prefecture", "city", "street", "building", "phone", "email");

    static Typed of(MultivaluedMap<String, String> form) {
        Map<String, String> values = new HashMap<>();
        form.forEach((name, all) -> {
            if (!all.isEmpty() && all.get(0) != null) {
                values.put(name, all.get(0));
            }
        });
        return new Typed(values);
    }

    static Typed nothing() {
        return new Typed(Map.of());
    }

    String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** The value as a page may show it again to the one who typed it: without controls, direction marks and half characters. */
    String shown(String name) {
        StringBuilder out = new StringBuilder();
        get(name)
                .codePoints()
                .filter(c -> switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> false;
                    case Character.FORMAT -> c == 0x200D;
                    default -> c != 0xFFFD;
                })
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    @Override
    public String toString() {
        return Sensitive.masked(Typed.class);
    }
}
