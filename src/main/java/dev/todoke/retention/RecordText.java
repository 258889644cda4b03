package dev.todoke.retention;

import dev.todoke.kernel.DataCategory;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.vault.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a disposal record; docs/disposal-record.md explains every field to whoever receives one. Ids, days,
 * counts, codes, hashes and the names of campaigns and places; never anything about a person.
 */
@ApplicationScoped
class RecordText {

    static final String FORMAT = "todoke.disposal.v1";
    /** After single records go, their scope is rewrapped within a day and the old key versions die a week later. */
    static final Duration KEYS_DIE_WITHIN = Duration.ofHours(24).plusDays(7);
    /** No backup of the key store is older. */
    static final Duration KEY_BACKUP_AGE = Duration.ofDays(7);

    private final CopiesLedger copies;
    private final DisposalRecords records;
    private final CampaignShelf shelf;

    RecordText(CopiesLedger copies, DisposalRecords records, CampaignShelf shelf) {
        this.copies = copies;
        this.records = records;
        this.shelf = shelf;
    }

    SortedMap<String, Object> of(UUID id, RecordDraft draft, Scopes.Destruction journal) {
        TreeMap<String, Object> text = new TreeMap<>();
        text.put("format", FORMAT);
        text.put("id", id.toString());
        text.put("kind", draft.kind().code());
        text.put("campaign", campaign(draft.campaign()));
        text.put("division", draft.division().toString());
        text.put("disposedAt", draft.at().toString());
        text.put("method", method(draft));
        text.put("journal", map("position", journal.journalPosition(), "sha256", journal.journalHash()));
        text.put("clocks", clocks(draft));
        text.put("copiesElsewhere", elsewhere(draft.campaign()));
        if (draft.outcome() != null) {
            people(text, draft, draft.outcome());
        } else {
            text.put("records", earlier(draft.campaign()));
        }
        if (draft.kind() == DisposalRecord.Kind.CLOSURE) {
            text.put("copiesClosed", closed(draft.campaign()));
        }
        return text;
    }

    private static void people(TreeMap<String, Object> text, RecordDraft draft, Erasing.Outcome outcome) {
        text.put("rule", draft.rule());
        text.put("lastDays", map("first", String.valueOf(draft.firstDay()), "last", String.valueOf(draft.lastDay())));
        text.put("subjects", set(outcome.subjects(), true));
        text.put("sealedRecords", set(outcome.records(), false));
        text.put("keysForgotten", outcome.keys());
        text.put("rows", outcome.rows());
        TreeMap<String, Object> categories = new TreeMap<>();
        outcome.categories().forEach((category, count) -> categories.put(category.name(), count));
        text.put("categories", categories);
        text.put("tombstones", tombstones(outcome.tombstones()));
    }

    private static SortedMap<String, Object> method(RecordDraft draft) {
        if (draft.kind() == DisposalRecord.Kind.PEOPLE) {
            return map(
                    "code", "rows-deleted-keys-forgotten",
                    "databaseCopiesUnreadableBy",
                            draft.at().plus(KEYS_DIE_WITHIN).toString(),
                    "keyStoreBackupsUnreadableBy",
                            draft.at()
                                    .plus(KEYS_DIE_WITHIN)
                                    .plus(KEY_BACKUP_AGE)
                                    .toString());
        }
        if (draft.kind() == DisposalRecord.Kind.CAMPAIGN) {
            return map(
                    "code", "campaign-key-destroyed",
                    "databaseCopiesUnreadableBy", draft.at().toString(),
                    "keyStoreBackupsUnreadableBy",
                            draft.at().plus(KEY_BACKUP_AGE).toString());
        }
        return map("code", "all-copies-closed");
    }

    private SortedMap<String, Object> campaign(UUID id) {
        SortedMap<String, Object> campaign = map("id", id.toString());
        shelf.find(id).ifPresent(entry -> {
            campaign.put("code", entry.code());
            campaign.put("name", entry.name());
            campaign.put("closedOn", entry.closesOn().toString());
        });
        return campaign;
    }

    private static SortedMap<String, Object> clocks(RecordDraft draft) {
        return map(
                "database", draft.clocks().database().toString(),
                "node", draft.clocks().node().toString(),
                "differenceMillis", draft.clocks().differenceMillis(),
                "businessDay", TodokeClock.dayOf(draft.at()).toString(),
                "zone", TodokeClock.JAPAN.getId());
    }

    private List<SortedMap<String, Object>> elsewhere(UUID campaign) {
        return copies.stillOpen(campaign).stream()
                .filter(copy -> copy.place() != CopiesLedger.Place.OUR_STORE)
                .map(copy -> {
                    SortedMap<String, Object> row = place(copy);
                    row.put("eraseBy", copy.eraseBy().toString());
                    return row;
                })
                .toList();
    }

    private List<SortedMap<String, Object>> closed(UUID campaign) {
        List<SortedMap<String, Object>> rows = new ArrayList<>();
        for (DataCopy copy : copies.ofCampaign(campaign)) {
            if (copy.closedAt() != null) {
                SortedMap<String, Object> row = place(copy);
                row.put("closedAt", copy.closedAt().toString());
                rows.add(row);
            }
        }
        return rows;
    }

    private static SortedMap<String, Object> place(DataCopy copy) {
        return map(
                "id", copy.id().toString(),
                "place", copy.place().name(),
                "label", copy.label(),
                "categories", names(copy.categories()));
    }

    /** Earlier records of the campaign, so that its last one vouches for all of them. */
    private List<SortedMap<String, Object>> earlier(UUID campaign) {
        return records.ofCampaign(campaign).stream()
                .map(record -> map(
                        "id", record.id().toString(),
                        "kind", record.kind().code(),
                        "subjects", record.subjects(),
                        "sha256", Sha256.hex(record.body())))
                .toList();
    }

    private static List<SortedMap<String, Object>> tombstones(List<Tombstone> left) {
        Map<String, List<Tombstone>> groups = left.stream()
                .collect(Collectors.groupingBy(
                        stone -> stone.field()
                                + '/'
                                + stone.keyYear()
                                + '/'
                                + stone.keyVersion()
                                + '/'
                                + stone.categories(),
                        TreeMap::new,
                        Collectors.toList()));
        return groups.values().stream()
                .map(group -> map(
                        "field", group.get(0).field(),
                        "keyYear", group.get(0).keyYear(),
                        "keyVersion", group.get(0).keyVersion(),
                        "categories", names(CategoryList.read(group.get(0).categories())),
                        "count", group.size(),
                        "endsOn", group.get(0).endsOn().toString()))
                .toList();
    }

    private static SortedMap<String, Object> set(Set<UUID> ids, boolean listed) {
        SortedMap<String, Object> set = map("count", ids.size(), "sha256", Sha256.ofIds(ids));
        if (listed) {
            set.put("ids", ids.stream().map(UUID::toString).sorted().toList());
        }
        return set;
    }

    private static List<String> names(Collection<DataCategory> categories) {
        return categories.stream().sorted().map(DataCategory::name).toList();
    }

    private static SortedMap<String, Object> map(@Nullable Object... pairs) {
        SortedMap<String, Object> map = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return map;
    }
}
