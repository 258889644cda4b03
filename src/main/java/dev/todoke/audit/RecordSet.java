package dev.todoke.audit;

import org.jspecify.annotations.Nullable;

/** What is compared of a record set beside a leaf; the set itself may have megabytes. */
record RecordSet(long length, byte[] hash) {

    static @Nullable RecordSet of(byte @Nullable [] ids) {
        return ids == null ? null : new RecordSet(ids.length, CanonicalLeaf.hashOfIds(ids));
    }
}
