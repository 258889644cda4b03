package dev.todoke.address;

import java.util.HashMap;
import java.util.Map;

/** The table of label replacements (置き換え表), read once. */
final class Replacements {

    private Replacements() {}

    static Map<Integer, String> load() {
        Map<Integer, String> table = new HashMap<>();
        CarrierFile.read("replacements-2026-11.csv").rows().forEach(row -> {
            String from = row.get(0);
            if (from.codePointCount(0, from.length()) == 1 && !from.equals(row.get(1))) {
                table.put(from.codePointAt(0), row.get(1));
            }
        });
        return Map.copyOf(table);
    }
}
