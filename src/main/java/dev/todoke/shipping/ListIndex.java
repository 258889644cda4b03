package dev.todoke.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All lists of some divisions, newest first, a page at a time: one statement, however many there are. */
@ApplicationScoped
public class ListIndex {

    private static final String ROWS = "select l.id as id, l.campaignId as campaign, c.name as name,"
            + " l.reference as reference, l.format as format, l.shipDate as shipDate, l.fetchUntil as fetchUntil,"
            + " case when l.discardedAt is not null then 'DISCARDED' when l.producedAt is null then 'OPEN'"
            + " else 'PRODUCED' end as state,"
            + " (select count(*) from ShippingListRow r where r.listId = l.id and r.takenOut = false) as size"
            + " from ShippingList l join Campaign c on c.id = l.campaignId where l.divisionId in :divisions";

    /** How a list stands. */
    public enum State {
        OPEN("l.producedAt is null and l.discardedAt is null"),
        PRODUCED("l.producedAt is not null and l.discardedAt is null"),
        DISCARDED("l.discardedAt is not null");

        private final String condition;

        State(String condition) {
            this.condition = condition;
        }

        /** How an address names it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Key of its word. */
        public String key() {
            return "state_" + code();
        }
    }

    /** One list. */
    public record Line(
            UUID id,
            String campaign,
            String reference,
            ListFormat format,
            LocalDate shipDate,
            @Nullable LocalDate fetchUntil,
            long rows,
            State state) {

        public String formatKey() {
            return "format_" + format.name();
        }
    }

    private final EntityManager entities;

    ListIndex(EntityManager entities) {
        this.entities = entities;
    }

    /** Up to {@code most} lists made before that one. */
    @Transactional
    public List<Line> page(Collection<UUID> divisions, @Nullable State state, @Nullable UUID before, int most) {
        if (divisions.isEmpty()) {
            return List.of();
        }
        String query = ROWS + (state == null ? "" : " and " + state.condition)
                + (before == null ? "" : " and l.id < :before") + " order by l.id desc";
        var asked = entities.createQuery(query, Tuple.class)
                .setParameter("divisions", divisions)
                .setMaxResults(most);
        if (before != null) {
            asked.setParameter("before", before);
        }
        return asked.getResultList().stream().map(ListIndex::line).toList();
    }

    private static Line line(Tuple row) {
        return new Line(
                row.get("id", UUID.class),
                row.get("name", String.class),
                row.get("reference", String.class),
                row.get("format", ListFormat.class),
                row.get("shipDate", LocalDate.class),
                row.get("fetchUntil", LocalDate.class),
                row.get("size", Long.class),
                State.valueOf(row.get("state", String.class)));
    }
}
