package dev.todoke.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which awards of a campaign somebody wants to see (絞り込み). It stands in addresses, so it says nothing about anybody. */
public record WinnersFilter(
        @Nullable AwardState state,
        @Nullable UUID prize,
        @Nullable Attention mark) {

    public static final WinnersFilter ALL = new WinnersFilter(null, null, null);

    /** Orders of the table. */
    public enum Sort {
        /** By reference, as parcels are found. */
        REFERENCE,
        /** What moved last comes first. */
        UPDATED,
        /** By state, then by reference. */
        STATE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Key of its word. */
        public String key() {
            return "sort_" + code();
        }
    }

    public boolean isAll() {
        return equals(ALL);
    }

    public WinnersFilter of(@Nullable AwardState other) {
        return new WinnersFilter(other, prize, mark);
    }

    /** As it stands in an address; the same filter is always the same text. */
    public String text() {
        List<String> parts = new ArrayList<>();
        if (state != null) {
            parts.add("state=" + state.code());
        }
        if (prize != null) {
            parts.add("prize=" + prize);
        }
        if (mark != null) {
            parts.add("mark=" + mark.code());
        }
        return String.join("&", parts);
    }
}
