package dev.todoke.intake.door;

import dev.todoke.kernel.Sensitive;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What somebody sent with a form: the first value of each name that we ask for, and nothing else. */
record Typed(Map<String, String> values) implements Sensitive {

    /** Names of the fields of delivery details, in the order in which they are asked. */
    static final List<String> DETAILS =
            List.of("name", "postalCode", "prefecture", "city", "street", "building", "phone", "email");

    /**
     * Reads a form's body. Half a percent sign is taken as it stands and bytes that are no UTF-8 become U+FFFD, which no
     * field accepts: a winner meets a field to mend, never a fault.
     */
    static Typed of(byte[] body) {
        Map<String, String> values = new HashMap<>();
        for (String pair : new String(body, StandardCharsets.ISO_8859_1).split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.putIfAbsent(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return new Typed(values);
    }

    private static String decode(String text) {
        byte[] out = new byte[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int value = c == '%' && i + 2 < text.length() ? hex(text.charAt(i + 1)) * 16 + hex(text.charAt(i + 2)) : -1;
            if (value >= 0) {
                i += 2;
            }
            out[length++] = (byte) (value >= 0 ? value : c == '+' ? ' ' : c);
        }
        return new String(out, 0, length, StandardCharsets.UTF_8);
    }

    private static int hex(char c) {
        int digit = Character.digit(c, 16);
        // Far enough below zero that no other digit can make up for it.
        return digit >= 0 && c < 0x80 ? digit : -1_000;
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
