package dev.todoke.audit;

import dev.todoke.kernel.TodokeClock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which leaves somebody wants to see (絞り込み); every part that is absent lets everything through.
 *
 * @param topic what they are about
 * @param actor who did it
 * @param object what it was done to
 * @param refused only what was refused
 * @param from the first day, in Japan
 * @param to the last day, in Japan, inclusive
 */
public record LeafFilter(
        @Nullable UUID campaign,
        @Nullable Topic topic,
        @Nullable UUID actor,
        @Nullable UUID object,
        boolean refused,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static final LeafFilter ALL = new LeafFilter(null, null, null, null, false, null, null);

    /** What a reader looks for, as beginnings of actions. */
    public enum Topic {
        OPENING("details.", "contacts.", "record.", "note.", "opening-budget."),
        EXPORT("list.", "parcel.", "return.", "insert-rule."),
        SIGN_IN("session.", "sign-in.", "passkey.", "browser.", "company-account.", "token.", "recovery."),
        STAFF(
                "staff.",
                "role.",
                "approval.",
                "standing.",
                "stop-link.",
                "recipient.",
                "contractor.",
                "division.",
                "organisation."),
        LINK("link.", "winner.", "submission.", "receipt.", "dispute.", "quarantine."),
        RETENTION("person.", "term.", "hold.", "copy.", "clock.", "campaign.end", "campaign.close", "note.erase"),
        CAMPAIGN("campaign.", "prize.", "purpose.", "sender.", "account.", "takeover."),
        KEY("key.", "keys."),
        SYSTEM("log.", "job.", "task.", "command.");

        private final List<String> beginnings;

        Topic(String... beginnings) {
            this.beginnings = List.of(beginnings);
        }

        boolean covers(String action) {
            return beginnings.stream().anyMatch(action::startsWith);
        }
    }

    public static LeafFilter ofCampaign(@Nullable UUID campaign) {
        return new LeafFilter(campaign, null, null, null, false, null, null);
    }

    /** Conditions to be joined with "and", and their values. */
    Condition condition() {
        Condition condition = new Condition();
        condition.add("campaign = :campaign", "campaign", campaign);
        condition.add("actor = :actor", "actor", actor);
        condition.add("object = :object", "object", object);
        condition.add("outcome = :outcome", "outcome", refused ? Leaf.Outcome.REFUSED.name() : null);
        condition.add(
                "at >= :since",
                "since",
                from == null ? null : from.atStartOfDay(TodokeClock.JAPAN).toInstant());
        condition.add(
                "at < :until",
                "until",
                to == null
                        ? null
                        : to.plusDays(1).atStartOfDay(TodokeClock.JAPAN).toInstant());
        if (topic != null) {
            condition.anyOf(topic.beginnings);
        }
        return condition;
    }

    /** A part of a query under way. */
    static final class Condition {

        private final StringBuilder text = new StringBuilder();
        private final Map<String, Object> values = new HashMap<>();

        private void add(String words, String name, @Nullable Object value) {
            if (value != null) {
                text.append(" and ").append(words);
                values.put(name, value);
            }
        }

        private void anyOf(List<String> beginnings) {
            text.append(IntStream.range(0, beginnings.size())
                    .mapToObj(i -> "action like :topic" + i)
                    .collect(Collectors.joining(" or ", " and (", ")")));
            IntStream.range(0, beginnings.size()).forEach(i -> values.put("topic" + i, beginnings.get(i) + "%"));
        }

        String text() {
            return text.toString();
        }

        Map<String, Object> values() {
            return values;
        }
    }
}
