package dev.todoke.audit;

import dev.todoke.audit.LogReport.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Tells checkpoints that this log signed from all others. */
@ApplicationScoped
class OwnNotes {

    private final CheckpointSigner signer;

    OwnNotes(CheckpointSigner signer) {
        this.signer = signer;
    }

    boolean signed(CheckpointNote note) {
        return foreign(note).isEmpty();
    }

    /** Why a checkpoint says nothing about this log; empty where it does. */
    Optional<Fault> foreign(CheckpointNote note) {
        if (!note.origin().equals(signer.origin())) {
            return Optional.of(Fault.FOREIGN);
        }
        boolean known = false;
        for (CheckpointNote.Signature signature : note.signatures()) {
            Optional<byte[]> key =
                    signature.name().equals(note.origin()) ? signer.publicKey(signature.keyId()) : Optional.empty();
            if (key.isPresent() && signer.verify(key.get(), note.signedText(), signature.bytes())) {
                return Optional.empty();
            }
            known |= key.isPresent();
        }
        return Optional.of(known ? Fault.FORGED : Fault.UNKNOWN_KEY);
    }

    /** The largest that was signed here, as the signer remembers it and the database cannot change it. */
    Optional<CheckpointNote> remembered() {
        return signer.remembered().flatMap(CheckpointNote::parse).filter(this::signed);
    }
}
