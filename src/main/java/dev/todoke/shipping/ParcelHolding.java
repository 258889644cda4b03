package dev.todoke.shipping;

import dev.todoke.kernel.DataCategory;
import dev.todoke.kernel.PersonalDataHolding;
import dev.todoke.winner.Award;
import dev.todoke.winner.Awards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What shipping holds of people: tracking numbers, by which a carrier tells a name and an address, and what was wrong with
 * the characters of a name. They are cleared; that a parcel left on a day stays, for it proves that the prize was sent.
 */
@ApplicationScoped
class ParcelHolding implements PersonalDataHolding {

    private static final String PARCEL = "parcel";
    private static final String LINE = "return_row";
    private static final String ROW = "shipping_list_row";

    private final Parcels parcels;
    private final Returns.ReturnRows lines;
    private final ListRows rows;
    private final Awards awards;

    ParcelHolding(Parcels parcels, Returns.ReturnRows lines, ListRows rows, Awards awards) {
        this.parcels = parcels;
        this.lines = lines;
        this.rows = rows;
        this.awards = awards;
    }

    @Override
    public String name() {
        return "shipping.parcels";
    }

    @Override
    public Set<DataCategory> categories() {
        return Set.of();
    }

    @Override
    public Set<String> tables() {
        return Set.of(PARCEL, LINE, ROW);
    }

    @Override
    @Transactional
    public Map<String, Long> inventory(Collection<UUID> subjects) {
        if (subjects.isEmpty()) {
            return Map.of(PARCEL, 0L, LINE, 0L, ROW, 0L);
        }
        return Map.of(
                PARCEL, parcels.count("winnerId in ?1 and trackingNumber is not null", subjects),
                LINE, lines.count("reference in ?1 and trackingNumber <> ''", references(subjects)),
                ROW, rows.count("winnerId in ?1 and problems <> ''", subjects));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Erasure erase(Collection<UUID> subjects) {
        if (subjects.isEmpty()) {
            return new Erasure(Map.of(), Set.of());
        }
        long numbers =
                parcels.update("trackingNumber = null where winnerId in ?1 and trackingNumber is not null", subjects);
        long returned = lines.update(
                "trackingNumber = '', finding = ?1 where reference in ?2 and trackingNumber <> ''",
                ReturnRow.Finding.ERASED,
                references(subjects));
        long hints = rows.update("problems = '' where winnerId in ?1 and problems <> ''", subjects);
        return new Erasure(Map.of(PARCEL, numbers, LINE, returned, ROW, hints), Set.of());
    }

    private List<String> references(Collection<UUID> subjects) {
        return awards.ofWinners(subjects).stream().map(Award::reference).toList();
    }
}
