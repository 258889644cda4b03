package dev.todoke.retention.web;

import java.util.Collection;
import java.util.List;

/**
 * One value of an enum on a page.
 *
 * @param key of its words in {@link RetentionMessages}
 */
public record Choice(String name, String key) {

    static Choice of(String kind, Enum<?> value) {
        return new Choice(value.name(), kind + '_' + value.name());
    }

    static List<Choice> of(String kind, Collection<? extends Enum<?>> values) {
        return values.stream().map(value -> of(kind, value)).toList();
    }
}
