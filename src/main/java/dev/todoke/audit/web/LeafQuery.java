package dev.todoke.audit.web;

import dev.todoke.audit.LeafFilter;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands in the address of a filtered page; nothing typed is repeated when it cannot be read. */
public class LeafQuery {

    @QueryParam("campaign")
    @Nullable
    String campaign;

    @QueryParam("topic")
    @Nullable
    String topic;

    @QueryParam("actor")
    @Nullable
    String actor;

    @QueryParam("object")
    @Nullable
    String object;

    @QueryParam("refused")
    boolean refused;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    LeafFilter filter() {
        return new LeafFilter(
                id("campaign", campaign),
                topic(topic),
                id("actor", actor),
                id("object", object),
                refused,
                day("from", from),
                day("to", to));
    }

    private static @Nullable UUID id(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(text.strip());
        } catch (IllegalArgumentException e) {
            throw new Refusal(ProblemType.INVALID, field, "unreadable");
        }
    }

    private static LeafFilter.@Nullable Topic topic(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        for (LeafFilter.Topic topic : LeafFilter.Topic.values()) {
            if (topic.name().equals(text)) {
                return topic;
            }
        }
        throw new Refusal(ProblemType.INVALID, "topic", "unknown");
    }

    static @Nullable LocalDate day(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (day.getYear() >= 2000 && day.getYear() < 3000) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // The same refusal as for a day of another age.
        }
        throw new Refusal(ProblemType.INVALID, field, "not-a-day");
    }
}
