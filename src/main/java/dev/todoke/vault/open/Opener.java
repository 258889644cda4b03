package dev.todoke.vault.open;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.AccessReason;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.Refusal;
import dev.todoke.vault.DataKeys;
import dev.todoke.vault.RecordKeys;
import dev.todoke.vault.RecordRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens sealed records. Nothing is opened when the leaf cannot be committed. */
@ApplicationScoped
public class Opener {

    private final Instance<OpeningGuard> guards;
    private final AuditLog audit;
    private final RecordKeys recordKeys;
    private final DataKeys dataKeys;

    Opener(@Any Instance<OpeningGuard> guards, AuditLog audit, RecordKeys recordKeys, DataKeys dataKeys) {
        this.guards = guards;
        this.audit = audit;
        this.recordKeys = recordKeys;
        this.dataKeys = dataKeys;
    }

    /** Checks the authority and the guards, commits the leaf, and returns what may open exactly these records. */
    public Opened begin(Opening opening, Collection<RecordRef> records) {
        LinkedHashSet<RecordRef> granted = new LinkedHashSet<>(records);
        Leaf leaf = leaf(opening, granted);
        try {
            opening.authority().require(opening.operation());
            guards.stream()
                    .sorted(Comparator.comparing(OpeningGuard::counts))
                    .forEach(guard -> guard.check(opening, granted));
        } catch (Refusal refusal) {
            audit.recordFirst(leaf.refused(refusal));
            throw refusal;
        }
        audit.recordFirst(leaf);
        return new GrantedRecords(granted, recordKeys, dataKeys);
    }

    private static Leaf leaf(Opening opening, Collection<RecordRef> records) {
        Leaf leaf = Leaf.of(
                        action(opening.operation().code()), opening.authority().actor())
                .division(opening.division())
                .campaign(opening.campaign())
                .object("operation-object", opening.operation().object())
                .reason(opening.reason())
                .count("records", records.size())
                .records(records.stream().map(RecordRef::record).toList());
        if (opening.reason() != AccessReason.SIGN_IN
                && opening.authority().actor().kind() == Actor.Kind.STAFF) {
            leaf.circumstances(oneSubject(records));
        }
        String content = opening.operation().contentHash();
        return content == null ? leaf : leaf.code("content", content);
    }

    private static @Nullable UUID oneSubject(Collection<RecordRef> records) {
        List<UUID> subjects =
                records.stream().map(RecordRef::subject).distinct().limit(2).toList();
        return subjects.size() == 1 && !subjects.get(0).equals(RecordRef.NOBODY) ? subjects.get(0) : null;
    }

    private static String action(OperationCode code) {
        return switch (code) {
            case OPEN_CONTACTS -> "contacts.open";
            case OPEN_DETAILS -> "details.open";
            case EXPORT_LIST -> "list.export";
            case DERIVE -> "details.derive";
            case OPEN_NOTE -> "note.open";
            default -> "record.open";
        };
    }

    /** Opens bodies of the records that were granted, and no others. */
    public interface Opened {
        /** The payload; refuses a record that was not granted. Reads record keys in batches of up to 1,000. */
        byte[] open(RecordRef ref, byte[] body);
    }
}
