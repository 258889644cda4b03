package dev.todoke.retention;

import dev.todoke.kernel.DataCategory;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.PersonalDataHolding;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.vault.RecordKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Asks every holder to erase, has the keys forgotten and keeps the tombstones. In the caller's transaction. */
@ApplicationScoped
class Erasing {

    private final Instance<PersonalDataHolding> holdings;
    private final RecordKeys keys;
    private final Tombstones tombstones;
    private final RetentionSettings settings;
    private final TodokeClock clock;
    private final Event<SweepStep> steps;

    Erasing(
            @Any Instance<PersonalDataHolding> holdings,
            RecordKeys keys,
            Tombstones tombstones,
            RetentionSettings settings,
            TodokeClock clock,
            Event<SweepStep> steps) {
        this.holdings = holdings;
        this.keys = keys;
        this.tombstones = tombstones;
        this.settings = settings;
        this.clock = clock;
        this.steps = steps;
    }

    /**
     * What went.
     *
     * @param categories for each category the number of sealed records that could hold it
     * @param keys wrapped data keys that were forgotten
     */
    record Outcome(
            Set<UUID> subjects,
            Map<String, Map<String, Long>> rows,
            Map<DataCategory, Long> categories,
            Set<UUID> records,
            long keys,
            List<Tombstone> tombstones) {

        long totalRows() {
            return rows.values().stream()
                    .flatMap(tables -> tables.values().stream())
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    /** Before the terms are locked: holders' writers take their own locks first and the terms after them. */
    void lock(Collection<UUID> subjects) {
        holdings.forEach(holding -> holding.lock(subjects));
    }

    Outcome erase(CampaignState campaign, Collection<UUID> subjects) {
        Map<String, Map<String, Long>> rows = new TreeMap<>();
        Map<DataCategory, Long> categories = new EnumMap<>(DataCategory.class);
        Set<UUID> records = new TreeSet<>();
        List<PersonalDataHolding.Tombstone> left = new java.util.ArrayList<>();
        for (PersonalDataHolding holding : holdings) {
            PersonalDataHolding.Erasure erasure = holding.erase(subjects);
            long sealed = erasure.records().size();
            if (!erasure.rows().isEmpty()) {
                rows.put(holding.name(), new TreeMap<>(erasure.rows()));
            }
            if (sealed > 0) {
                holding.categories().forEach(category -> categories.merge(category, sealed, Long::sum));
            }
            records.addAll(erasure.records());
            left.addAll(erasure.tombstones());
        }
        steps.fire(new SweepStep(SweepStep.Name.ROWS_DELETED, campaign.campaign()));
        long forgotten = keys.forget(records);
        steps.fire(new SweepStep(SweepStep.Name.KEYS_FORGOTTEN, campaign.campaign()));
        return new Outcome(new TreeSet<>(subjects), rows, categories, records, forgotten, keep(campaign, left));
    }

    private List<Tombstone> keep(CampaignState campaign, List<PersonalDataHolding.Tombstone> left) {
        LocalDate end = clock.today().plusMonths(settings.tombstoneMonths());
        List<Tombstone> kept = left.stream()
                .map(each -> new Tombstone(Ids.next(), campaign.campaign(), campaign.division(), each, end))
                .toList();
        tombstones.persist(kept);
        return kept;
    }
}
