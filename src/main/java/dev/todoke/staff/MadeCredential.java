package dev.todoke.staff;

import java.util.SortedSet;
import java.util.UUID;

/** What a checked registration says of a new passkey. */
record MadeCredential(
        byte[] credentialId,
        byte[] coseKey,
        long signCount,
        UUID aaguid,
        SortedSet<String> transports,
        boolean backupEligible,
        boolean backedUp) {}
