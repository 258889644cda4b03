package dev.todoke.vault.envelope;

import dev.todoke.vault.RecordRef;
import java.util.UUID;

/** Where a wrapped data key belongs: one revision of one record, under one version of its scope's key. */
public record WrapPlace(UUID scope, UUID record, int revision, int keyVersion) {

    public static WrapPlace of(RecordRef ref, int keyVersion) {
        return new WrapPlace(ref.scope(), ref.record(), ref.revision(), keyVersion);
    }

    public WrapPlace under(int otherVersion) {
        return new WrapPlace(scope, record, revision, otherVersion);
    }
}
