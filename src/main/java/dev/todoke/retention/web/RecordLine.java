package dev.todoke.retention.web;

import dev.todoke.retention.DisposalRecord;
import java.util.List;
import java.util.UUID;

/** One disposal record in a table. */
public record RecordLine(UUID id, String kindKey, String at, int subjects) {

    static List<RecordLine> of(List<DisposalRecord> records) {
        return records.stream()
                .map(record -> new RecordLine(
                        record.id(),
                        "kind_" + record.kind().code(),
                        JapanTime.of(record.disposedAt()),
                        record.subjects()))
                .toList();
    }
}
