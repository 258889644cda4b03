package dev.todoke.retention;

import dev.todoke.kernel.Ids;
import dev.todoke.vault.RecordSigner;
import dev.todoke.vault.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Puts a disposal record into bytes, has them signed and keeps both. In the caller's transaction. */
@ApplicationScoped
class RecordWriter {

    private final RecordText text;
    private final RecordSigner signer;
    private final Scopes scopes;
    private final DisposalRecords records;

    RecordWriter(RecordText text, RecordSigner signer, Scopes scopes, DisposalRecords records) {
        this.text = text;
        this.signer = signer;
        this.scopes = scopes;
        this.records = records;
    }

    DisposalRecord write(RecordDraft draft) {
        return write(draft, scopes.head());
    }

    DisposalRecord write(RecordDraft draft, Scopes.Destruction journal) {
        UUID id = Ids.next();
        byte[] body = CanonicalJson.write(text.of(id, draft, journal));
        int subjects = draft.outcome() == null ? 0 : draft.outcome().subjects().size();
        DisposalRecord record = new DisposalRecord(
                id, draft.kind(), draft.division(), draft.campaign(), draft.at(), subjects, body, signer.sign(body));
        records.persist(record);
        if (draft.outcome() != null) {
            draft.outcome()
                    .subjects()
                    .forEach(subject -> records.getEntityManager()
                            .persist(new Disposal(subject, id, draft.campaign(), draft.at())));
        }
        return record;
    }
}
