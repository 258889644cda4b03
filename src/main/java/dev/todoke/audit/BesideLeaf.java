package dev.todoke.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what belongs to a leaf and not into it. The door writes leaves too, and knows nothing of what keeps this. */
interface BesideLeaf {

    void keep(AuditLeaf leaf, @Nullable UUID subject, NoteContent content);
}
