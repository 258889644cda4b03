package dev.todoke.vault.open;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.vault.DataKeys;
import dev.todoke.vault.RecordKey;
import dev.todoke.vault.RecordKeys;
import dev.todoke.vault.RecordRef;
import dev.todoke.vault.envelope.CannotOpen;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one leaf has granted. Keys are read a batch at a time, in the order in which the records were granted. */
final class GrantedRecords implements Opener.Opened {

    private static final int BATCH = 1_000;

    private final List<RecordRef> granted;
    private final Map<RecordRef, Integer> positions = new HashMap<>();
    private final RecordKeys recordKeys;
    private final DataKeys dataKeys;
    private final Map<RecordKey.Key, RecordKey> batch = new HashMap<>();

    GrantedRecords(Collection<RecordRef> granted, RecordKeys recordKeys, DataKeys dataKeys) {
        this.granted = List.copyOf(granted);
        this.recordKeys = recordKeys;
        this.dataKeys = dataKeys;
        for (int i = 0; i < this.granted.size(); i++) {
            positions.put(this.granted.get(i), i);
        }
    }

    @Override
    public byte[] open(RecordRef ref, byte[] body) {
        Integer position = positions.get(ref);
        if (position == null) {
            throw new Refusal(ProblemType.FORBIDDEN);
        }
        RecordKey.Key key = new RecordKey.Key(ref.record(), ref.revision());
        RecordKey row = batch.get(key);
        if (row == null) {
            row = read(position).get(key);
        }
        try {
            return open(row, ref, body);
        } catch (CannotOpen moved) {
            // The rewrap loop may have given the record a new key since this batch was read.
            return open(read(position).get(key), ref, body);
        }
    }

    private byte[] open(@Nullable RecordKey row, RecordRef ref, byte[] body) {
        if (row == null) {
            throw new Refusal(ProblemType.GONE);
        }
        return dataKeys.open(row, ref, body);
    }

    private Map<RecordKey.Key, RecordKey> read(int position) {
        int from = position / BATCH * BATCH;
        List<UUID> records = granted.subList(from, Math.min(granted.size(), from + BATCH)).stream()
                .map(RecordRef::record)
                .toList();
        batch.clear();
        recordKeys.of(records).forEach(row -> batch.put(row.key(), row));
        return batch;
    }
}
