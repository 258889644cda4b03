package dev.todoke.intake;

import java.time.Instant;
import java.util.UUID;

/** Something a winner did at the door that moves a retention term: sent, declined, withdrew. */
record Arrival(Kind kind, UUID source, UUID winner, Instant at) {

    enum Kind {
        SENT,
        DECLINED,
        WITHDRAWN
    }
}
