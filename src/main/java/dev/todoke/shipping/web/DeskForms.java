package dev.todoke.shipping.web;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.StepUpNeeded;
import dev.todoke.kernel.web.ToStepUp;
import dev.todoke.shipping.Shipments;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the forms of shipping share: reading fields, and proving presence before coming back to the same page. */
final class DeskForms {

    private DeskForms() {}

    static LocalDate day(String field, @Nullable String text) {
        try {
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeException e) {
            throw new Refusal(ProblemType.INVALID, field, "date");
        }
    }

    static UUID id(String field, @Nullable String text) {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(ProblemType.INVALID, field, "blank");
        }
    }

    static @Nullable UUID optionalId(String field, @Nullable String text) {
        return text == null || text.isBlank() ? null : id(field, text);
    }

    /** References typed or pasted, one a line or separated by spaces or commas. */
    static List<String> references(@Nullable String text) {
        return Stream.of((text == null ? "" : text).split("[\\s,、]+"))
                .filter(reference -> !reference.isEmpty())
                .distinct()
                .toList();
    }

    /** What the page says after something was recorded about several parcels. */
    static String notice(Shipments.Marked marked) {
        return marked.erased().isEmpty() ? "done" : "partly";
    }

    /** Does it, or sends the person to prove presence first and from there back to the page of the form. */
    static Response proved(String page, Supplier<Response> deed) {
        try {
            return deed.get();
        } catch (StepUpNeeded needed) {
            return ToStepUp.from(needed, page);
        }
    }
}
