package dev.todoke.details;

import dev.todoke.address.ShippingDetails;
import dev.todoke.details.UnreadableRecord.Problem;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.vault.Kind;
import dev.todoke.vault.RecordRef;
import dev.todoke.vault.envelope.CannotOpen;
import dev.todoke.vault.open.Opener;
import dev.todoke.vault.open.Opening;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Opens sealed delivery details for a named piece of work, in chunks, so that a long list never stands in memory. */
@ApplicationScoped
public class DetailsReader {

    private static final byte[] NOTHING = {};

    private final Opener opener;
    private final SealedBodies bodies;

    DetailsReader(Opener opener, SealedBodies bodies) {
        this.opener = opener;
        this.bodies = bodies;
    }

    /** One revision of one winner's record. */
    public record Source(UUID winner, UUID record, int revision) {}

    /** Commits the leaf and returns what may open exactly these records. Call it before a byte leaves. */
    public Reading begin(Opening opening, Collection<Source> sources) {
        UUID campaign = Objects.requireNonNull(opening.campaign());
        List<RecordRef> refs = sources.stream().map(s -> ref(campaign, s)).toList();
        return new Reading(campaign, opener.begin(opening, refs), bodies);
    }

    /** What opened, and what did not. */
    record Each(Map<UUID, ShippingDetails> details, Map<UUID, Problem> problems) {}

    /** How a record of delivery details is named in its envelope. */
    public static RecordRef ref(UUID campaign, Source source) {
        return new RecordRef(
                Kind.DELIVERY_DETAILS,
                campaign,
                source.winner(),
                source.record(),
                source.revision(),
                ShippingDetails.SCHEMA);
    }

    /** What was granted, read chunk by chunk. */
    public static final class Reading {

        private final UUID campaign;
        private final Opener.Opened opened;
        private final SealedBodies bodies;

        private Reading(UUID campaign, Opener.Opened opened, SealedBodies bodies) {
            this.campaign = campaign;
            this.opened = opened;
            this.bodies = bodies;
        }

        /** As {@link #read}, but a record that does not open keeps none of the others shut. */
        Each each(Collection<Source> chunk) {
            Map<UUID, byte[]> found =
                    bodies.of(chunk.stream().collect(Collectors.toMap(Source::record, Source::revision)));
            Each each = new Each(new HashMap<>(), new HashMap<>());
            for (Source source : chunk) {
                byte[] payload;
                try {
                    payload = opened.open(ref(campaign, source), found.getOrDefault(source.record(), NOTHING));
                } catch (CannotOpen damaged) {
                    each.problems().put(source.record(), Problem.DAMAGED);
                    continue;
                } catch (Refusal refusal) {
                    if (refusal.type() != ProblemType.GONE) {
                        throw refusal;
                    }
                    each.problems().put(source.record(), Problem.NO_KEY);
                    continue;
                }
                try {
                    each.details().put(source.record(), ShippingDetails.fromBytes(payload));
                } catch (RuntimeException foreign) {
                    // Whatever it complains of is about what somebody typed: not even its type is passed on.
                    each.problems().put(source.record(), Problem.CONTENT);
                }
            }
            return each;
        }

        /** Details by record; refuses with LIST_CHANGED when a revision is gone. At most 500 at a time. */
        public Map<UUID, ShippingDetails> read(Collection<Source> chunk) {
            Map<UUID, byte[]> found =
                    bodies.of(chunk.stream().collect(Collectors.toMap(Source::record, Source::revision)));
            Map<UUID, ShippingDetails> details = new HashMap<>();
            for (Source source : chunk) {
                byte[] body = found.get(source.record());
                if (body == null) {
                    throw new Refusal(ProblemType.LIST_CHANGED, "record", "gone");
                }
                details.put(source.record(), ShippingDetails.fromBytes(opened.open(ref(campaign, source), body)));
            }
            return details;
        }
    }
}
