package dev.todoke.shipping;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that a new list asks for.
 *
 * @param service the carrier's service type (送り状種類); null or empty for the sender's usual one
 * @param contractor the company that it is made for; null for our own people
 */
public record NewList(
        UUID senderId,
        LocalDate shipDate,
        @Nullable String service,
        ListFormat format,
        @Nullable UUID contractor) {

    /** A list for our own people. */
    public NewList(UUID senderId, LocalDate shipDate, @Nullable String service, ListFormat format) {
        this(senderId, shipDate, service, format, null);
    }
}
