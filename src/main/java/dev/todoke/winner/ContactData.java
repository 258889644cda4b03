package dev.todoke.winner;

import dev.todoke.kernel.EmailAddress;
import dev.todoke.kernel.Handle;
import dev.todoke.kernel.Sensitive;
import org.jspecify.annotations.Nullable;

/** How a winner can be reached on the network they won on (連絡先): opened to tell them, never to draw a table. */
public record ContactData(
        Handle handle,
        @Nullable String platformId,
        @Nullable String displayName,
        @Nullable EmailAddress email) implements Sensitive {

    @Override
    public String toString() {
        return Sensitive.masked(ContactData.class);
    }
}
