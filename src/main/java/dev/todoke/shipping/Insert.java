package dev.todoke.shipping;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Something enclosed with a parcel (同梱物). The label is printed on the outside, where a family reads it, so it stays
 * neutral; only the name, which people at the packing table see, says what it is.
 *
 * @param code for example {@code L1}; comes back with the carrier's file
 * @param label for example {@code 同梱L1}
 */
public record Insert(String code, String label, String name) {

    /** Several enclosures in one parcel, as one: {@code L1L2}. Codes are a letter and digits, so they come apart again. */
    static Insert together(List<Insert> inserts) {
        List<Insert> each = inserts.stream()
                .sorted(Comparator.comparing(Insert::code))
                .distinct()
                .toList();
        if (each.size() == 1) {
            return each.get(0);
        }
        return new Insert(
                each.stream().map(Insert::code).distinct().collect(Collectors.joining()),
                each.stream().map(Insert::label).distinct().collect(Collectors.joining(" ")),
                each.stream().map(Insert::name).distinct().collect(Collectors.joining("、")));
    }
}
