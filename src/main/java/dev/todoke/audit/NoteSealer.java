package dev.todoke.audit;

import dev.todoke.kernel.Authority;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seals and opens what lies beside leaves. {@code vault} has the keys. */
public interface NoteSealer {

    /** @param subject the winner whom the access was about, or null for none or several */
    record Ref(UUID record, @Nullable UUID subject) {}

    /** The body to store; the record's key is written in the caller's transaction. */
    byte[] seal(Ref ref, byte[] payload);

    /** Opens one body. It is an opening like any other: an authority, a leaf first. */
    byte[] open(Authority authority, AuditLeaf of, Ref ref, byte[] body);
}
