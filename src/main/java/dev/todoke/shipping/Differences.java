package dev.todoke.shipping;

import dev.todoke.details.DetailsState;
import dev.todoke.details.Standing;
import dev.todoke.details.Standings;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.Refusal.FieldProblem;
import dev.todoke.shipping.ListRows.Line;
import dev.todoke.winner.Award;
import dev.todoke.winner.Awards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What has happened since a list was frozen (リストの変化). A list that differs is not sent: a new one is made. */
@ApplicationScoped
public class Differences {

    private static final int SHOWN = 100;

    private final ListRows rows;
    private final Awards awards;
    private final Parcels parcels;
    private final Standings standings;
    private final Inserts inserts;
    private final Frames frames;

    Differences(ListRows rows, Awards awards, Parcels parcels, Standings standings, Inserts inserts, Frames frames) {
        this.rows = rows;
        this.awards = awards;
        this.parcels = parcels;
        this.standings = standings;
        this.inserts = inserts;
        this.frames = frames;
    }

    /** By reference: {@code changed}, {@code declined}, {@code disputed}, {@code quarantined}, {@code erased}, {@code insert}, {@code shipped}. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<FieldProblem> of(ShippingList list) {
        return compare(list);
    }

    private List<FieldProblem> compare(ShippingList list) {
        List<FieldProblem> found = new ArrayList<>();
        if (!frames.of(list).hash().equals(list.senderHash())) {
            found.add(new FieldProblem("senderId", "changed"));
        }
        List<Line> lines = rows.lines(list.id());
        Set<UUID> listed = lines.stream().map(Line::award).collect(Collectors.toSet());
        List<Award> current = awards.ofCampaign(list.campaignId()).stream()
                .filter(award -> listed.contains(award.id()))
                .toList();
        Map<UUID, Insert> due = inserts.due(list.campaignId(), current);
        Map<UUID, Standing> known = standings.ofCampaign(list.campaignId());
        Set<UUID> shipped = parcels.shippedAwards(list.campaignId());
        for (Line line : lines) {
            difference(line, known.get(line.winner()), due.get(line.award()), shipped.contains(line.award()))
                    .ifPresent(code -> found.add(new FieldProblem("rows/" + line.reference(), code)));
        }
        return found;
    }

    /** Refuses with LIST_CHANGED and the first hundred differences. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void requireNone(ShippingList list) {
        List<FieldProblem> found = compare(list);
        if (!found.isEmpty()) {
            throw new Refusal(ProblemType.LIST_CHANGED, found.subList(0, Math.min(SHOWN, found.size())));
        }
    }

    private static Optional<String> difference(
            Line line, @Nullable Standing now, @Nullable Insert due, boolean shipped) {
        if (shipped) {
            return Optional.of("shipped");
        }
        if (now == null || now.state() == DetailsState.NONE) {
            return Optional.of("erased");
        }
        if (now.state() == DetailsState.ARRIVED) {
            return Optional.of("changed");
        }
        if (now.state() != DetailsState.READY || now.chosen() == null) {
            return Optional.of(now.state().name().toLowerCase(Locale.ROOT));
        }
        if (!now.chosen().record().equals(line.record()) || now.chosen().revision() != line.revision()) {
            return Optional.of("changed");
        }
        String code = due == null ? null : due.code();
        return Objects.equals(code, line.insertCode()) ? Optional.empty() : Optional.of("insert");
    }
}
