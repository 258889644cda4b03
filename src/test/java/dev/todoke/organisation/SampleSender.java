package dev.todoke.organisation;

import java.util.UUID;

/** A sender profile outside any database. */
public final class SampleSender {

    private SampleSender() {}

    public static SenderProfile of(UUID id, Sender sender) {
        return new SenderProfile(id, id, sender);
    }
}
