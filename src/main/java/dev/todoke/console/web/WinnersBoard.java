package dev.todoke.console.web;

import dev.todoke.campaign.Campaign;
import dev.todoke.campaign.Prize;
import dev.todoke.campaign.Prizes;
import dev.todoke.console.Attention;
import dev.todoke.console.AwardState;
import dev.todoke.console.WinnerMarks;
import dev.todoke.console.WinnersFilter;
import dev.todoke.console.WinnersFilter.Sort;
import dev.todoke.console.WinnersList;
import dev.todoke.console.WinnersTable;
import dev.todoke.kernel.web.Cursors;
import dev.todoke.winner.ContactData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts the page of the winners table together out of an address. Nothing is opened for it. */
@ApplicationScoped
class WinnersBoard {

    private final Prizes prizes;
    private final WinnersTable table;
    private final WinnersList list;
    private final WinnerMarks marks;
    private final Cursors cursors;

    WinnersBoard(Prizes prizes, WinnersTable table, WinnersList list, WinnerMarks marks, Cursors cursors) {
        this.prizes = prizes;
        this.table = table;
        this.list = list;
        this.marks = marks;
        this.cursors = cursors;
    }

    /** The rows that an address names. */
    WinnersList.Slice slice(WinnersAddress address, @Nullable String after, @Nullable String before) {
        String beginning = cursors.read(address.list(), after);
        String end = cursors.read(address.list(), before);
        WinnersList.From from = end == null ? new WinnersList.From(beginning, false) : new WinnersList.From(end, true);
        return list.page(address.campaign(), address.filter(), address.sort(), from, address.size());
    }

    Board of(Campaign campaign, WinnersAddress address, WinnersList.Slice slice, Map<UUID, ContactData> contacts) {
        boolean counted = address.counts() || list.isSmall(campaign.id());
        Map<AwardState, Long> states = counted ? table.counts(campaign.id()) : Map.of();
        Map<Attention, Long> waiting = counted ? list.marks(campaign.id()) : Map.of();
        WinnersFilter filter = address.filter();
        long all = states.values().stream().mapToLong(Long::longValue).sum();
        long here = !counted ? -1 : filter.isAll() ? all : list.count(campaign.id(), filter);
        Map<UUID, Set<Attention>> found = marks.of(
                slice.rows().stream().map(WinnersTable.Row::winner).distinct().toList());
        return new Board(
                campaign,
                new Choices(
                        new Chip("", "", address.with(WinnersFilter.ALL).href(), counted ? all : -1, filter.isAll()),
                        states(address, counted, states),
                        marks(address, counted, waiting),
                        prizes(campaign, address),
                        sorts(address),
                        sizes(address)),
                slice.rows().stream()
                        .map(row ->
                                Line.of(row, found.getOrDefault(row.winner(), Set.of()), contacts.get(row.winner())))
                        .toList(),
                new Ways(
                        address.href(),
                        slice.before() == null ? "" : address.href("before", cursor(address, slice.before())),
                        slice.after() == null ? "" : address.href("after", cursor(address, slice.after())),
                        address.counted().href()),
                address.query(),
                !filter.isAll(),
                here,
                !contacts.isEmpty());
    }

    private String cursor(WinnersAddress address, String key) {
        return cursors.write(address.list(), key);
    }

    /** Uncounted, every state can be chosen; counted, those that somebody is in. */
    private static List<Chip> states(WinnersAddress address, boolean counted, Map<AwardState, Long> counts) {
        List<Chip> chips = new ArrayList<>();
        for (AwardState state : AwardState.values()) {
            boolean chosen = state == address.filter().state();
            if (chosen || !counted || counts.containsKey(state)) {
                WinnersFilter filter = address.filter().of(chosen ? null : state);
                long count = counted ? counts.getOrDefault(state, 0L) : -1;
                chips.add(new Chip(state.key(), "", address.with(filter).href(), count, chosen));
            }
        }
        return chips;
    }

    private static List<Chip> marks(WinnersAddress address, boolean counted, Map<Attention, Long> counts) {
        WinnersFilter now = address.filter();
        List<Chip> chips = new ArrayList<>();
        for (Attention mark : Attention.values()) {
            boolean chosen = mark == now.mark();
            if (chosen || !counted || counts.containsKey(mark)) {
                WinnersFilter filter = new WinnersFilter(now.state(), now.prize(), chosen ? null : mark);
                long count = counted ? counts.getOrDefault(mark, 0L) : -1;
                chips.add(new Chip(mark.key(), "", address.with(filter).href(), count, chosen));
            }
        }
        return chips;
    }

    private List<Chip> prizes(Campaign campaign, WinnersAddress address) {
        WinnersFilter now = address.filter();
        List<Prize> all = prizes.ofCampaign(campaign.id());
        return all.size() < 2 && now.prize() == null
                ? List.of()
                : all.stream()
                        .map(prize -> {
                            boolean chosen = prize.id().equals(now.prize());
                            WinnersFilter filter =
                                    new WinnersFilter(now.state(), chosen ? null : prize.id(), now.mark());
                            return new Chip(
                                    "", prize.name(), address.with(filter).href(), -1, chosen);
                        })
                        .toList();
    }

    private static List<Chip> sorts(WinnersAddress address) {
        return List.of(Sort.values()).stream()
                .map(sort -> new Chip(sort.key(), "", address.with(sort).href(), -1, sort == address.sort()))
                .toList();
    }

    private static List<Chip> sizes(WinnersAddress address) {
        return List.of(50, 100).stream()
                .map(size ->
                        new Chip("", String.valueOf(size), address.with(size).href(), -1, size == address.size()))
                .toList();
    }

    /**
     * Something to choose by a click; choosing it again takes it back.
     *
     * @param key of its word, or empty where {@code text} says it
     * @param count or -1 when nobody counted
     */
    public record Chip(String key, String text, String href, long count, boolean chosen) {

        public boolean counted() {
            return count >= 0;
        }
    }

    /** Everything that can be chosen. */
    public record Choices(
            Chip all, List<Chip> states, List<Chip> marks, List<Chip> prizes, List<Chip> sorts, List<Chip> sizes) {}

    /** Where the page leads; empty where there is nothing. */
    public record Ways(String here, String before, String after, String counted) {}

    /** One row. */
    public record Line(
            WinnersTable.Row row,
            List<String> marks,
            @Nullable ContactData contact) {

        static Line of(WinnersTable.Row row, Set<Attention> marks, @Nullable ContactData contact) {
            return new Line(row, marks.stream().map(Attention::key).toList(), contact);
        }

        /** What a ticked box says: the award, and the state in which it was shown. */
        public String ticket() {
            return row.award() + "." + row.state().name();
        }

        @Override
        public String toString() {
            return "Line(" + row.reference() + ")";
        }
    }

    /**
     * The page.
     *
     * @param query as the selection takes it
     * @param found how many the filter finds, or -1 when nobody counted
     * @param opened whether contact data is shown
     */
    public record Board(
            Campaign campaign,
            Choices choices,
            List<Line> lines,
            Ways ways,
            String query,
            boolean filtered,
            long found,
            boolean opened) {

        public boolean counted() {
            return found >= 0;
        }
    }
}
