package dev.todoke.kernel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who did something: a kind and, where there is one, an id. Names are looked up where they are shown. */
public record Actor(Kind kind, @Nullable UUID id) {

    /** Kinds of actors; the names stand in audit leaves and never change. */
    public enum Kind {
        STAFF,
        CLOCK,
        CONSOLE,
        /** Somebody known only by a link: a winner by the form link, a boss by a stop link (id = the link's). */
        LINK
    }

    public static Actor link(UUID linkId) {
        return new Actor(Kind.LINK, linkId);
    }
}
