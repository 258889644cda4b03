package dev.todoke.console.web;

import dev.todoke.console.Attention;
import dev.todoke.console.AwardState;
import dev.todoke.console.WinnersFilter;
import dev.todoke.console.WinnersFilter.Sort;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.web.Paging;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The state of the winners table as it stands in the address: reload and Back bring the same page, and a colleague who is
 * sent the address sees it too.
 */
record WinnersAddress(UUID campaign, WinnersFilter filter, Sort sort, int size, boolean counts) {

    private static final Set<String> SIZES = Set.of("50", "100");
    /** {@code lang} and {@code notice} belong to every page. */
    private static final Set<String> KNOWN =
            Set.of("state", "prize", "mark", "sort", "size", "counts", "after", "before", "lang", "notice");

    /** Reads an address; what it does not know it refuses, because a misspelt filter would show everybody. */
    static WinnersAddress of(UUID campaign, MultivaluedMap<String, String> query) {
        if (!KNOWN.containsAll(query.keySet())) {
            throw new Refusal(ProblemType.UNKNOWN_PARAMETER);
        }
        String size = query.getFirst("size");
        if (size != null && !SIZES.contains(size)) {
            throw new Refusal(ProblemType.MALFORMED, "size", "out-of-range");
        }
        WinnersFilter filter = new WinnersFilter(
                choice(AwardState.class, "state", query),
                id(query.getFirst("prize")),
                choice(Attention.class, "mark", query));
        Sort sort = choice(Sort.class, "sort", query);
        return new WinnersAddress(
                campaign,
                filter,
                sort == null ? Sort.REFERENCE : sort,
                size == null ? Paging.DEFAULT : Integer.parseInt(size),
                query.containsKey("counts"));
    }

    /** Reads what {@link #query} wrote into a form. */
    static WinnersAddress of(UUID campaign, @Nullable String query) {
        MultivaluedMap<String, String> read = new MultivaluedHashMap<>();
        for (String part : (query == null ? "" : query).split("&")) {
            int sign = part.indexOf('=');
            if (sign > 0) {
                read.add(part.substring(0, sign), part.substring(sign + 1));
            }
        }
        return of(campaign, read);
    }

    /** Names the list and its order, so that a cursor opens no other one. */
    String list() {
        return campaign + " " + filter.text() + " " + sort.code();
    }

    String path() {
        return "/desk/campaigns/" + campaign + "/winners";
    }

    /** The first page of it. */
    String href() {
        String query = query();
        return query.isEmpty() ? path() : path() + "?" + query;
    }

    /** Another page of it, by a cursor. */
    String href(String direction, String cursor) {
        String query = query();
        return path() + "?" + (query.isEmpty() ? "" : query + "&") + direction + "=" + cursor;
    }

    /** Filter, order and size, without a place. */
    String query() {
        StringBuilder query = new StringBuilder(filter.text());
        if (sort != Sort.REFERENCE) {
            add(query, "sort=" + sort.code());
        }
        if (size != Paging.DEFAULT) {
            add(query, "size=" + size);
        }
        if (counts) {
            add(query, "counts=1");
        }
        return query.toString();
    }

    private static void add(StringBuilder query, String part) {
        query.append(query.isEmpty() ? "" : "&").append(part);
    }

    WinnersAddress with(WinnersFilter other) {
        return new WinnersAddress(campaign, other, sort, size, counts);
    }

    WinnersAddress with(Sort other) {
        return new WinnersAddress(campaign, filter, other, size, counts);
    }

    WinnersAddress with(int otherSize) {
        return new WinnersAddress(campaign, filter, sort, otherSize, counts);
    }

    WinnersAddress counted() {
        return new WinnersAddress(campaign, filter, sort, size, true);
    }

    private static <E extends Enum<E>> @Nullable E choice(
            Class<E> type, String name, MultivaluedMap<String, String> query) {
        String code = query.getFirst(name);
        if (code == null || code.isEmpty()) {
            return null;
        }
        try {
            return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Refusal(ProblemType.MALFORMED, name, "unknown");
        }
    }

    private static @Nullable UUID id(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(ProblemType.MALFORMED, "prize", "unknown");
        }
    }
}
