package dev.todoke.vault.open;

import dev.todoke.audit.AuditLeaf;
import dev.todoke.audit.NoteSealer;
import dev.todoke.kernel.AccessReason;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import dev.todoke.vault.DeskSealer;
import dev.todoke.vault.Kind;
import dev.todoke.vault.RecordRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The keys of what lies beside leaves. Scope is the instance: a note outlives its campaign, and ends on its own day. */
@ApplicationScoped
class NoteVault implements NoteSealer {

    private static final int SCHEMA = 1;

    private final DeskSealer sealer;
    private final Opener opener;

    NoteVault(DeskSealer sealer, Opener opener) {
        this.sealer = sealer;
        this.opener = opener;
    }

    @Override
    public byte[] seal(Ref ref, byte[] payload) {
        return sealer.seal(named(ref), payload);
    }

    @Override
    public byte[] open(Authority authority, AuditLeaf of, Ref ref, byte[] body) {
        UUID division = of.division() == null ? RecordRef.INSTANCE : of.division();
        Opening opening = new Opening(
                authority,
                Operation.on(OperationCode.OPEN_NOTE, division, of.id()),
                AccessReason.AUDIT,
                of.division(),
                of.campaign());
        return opener.begin(opening, List.of(named(ref))).open(named(ref), body);
    }

    private static RecordRef named(Ref ref) {
        UUID subject = ref.subject() == null ? RecordRef.NOBODY : ref.subject();
        return new RecordRef(Kind.AUDIT_NOTE, RecordRef.INSTANCE, subject, ref.record(), 1, SCHEMA);
    }
}
