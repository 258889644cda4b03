package dev.todoke.kernel.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a long list.
 *
 * @param next cursor of the page after, or null on the last one
 */
public record Slice<T>(List<T> items, @Nullable String next) {

    /** Makes a page of {@code limit} out of up to {@code limit + 1} rows that were read. */
    public static <R, T> Slice<T> of(List<R> rows, int limit, Function<R, T> view, Function<R, String> cursor) {
        List<R> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        String next = rows.size() > limit ? cursor.apply(shown.get(limit - 1)) : null;
        return new Slice<>(shown.stream().map(view).toList(), next);
    }
}
