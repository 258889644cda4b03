package dev.todoke.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads leaves in their order, and the nodes above them, with two statements that are prepared once. No entities: a
 * million of them cost more than hashing them, and one that cannot be made would end the whole reading.
 */
final class LogReader implements AutoCloseable {

    /** How many leaves stand in memory at once, without their record sets. */
    static final int SIZE = 4_096;

    /** Larger sets are read one at a time: a thousand exports of a hundred thousand rows in one answer fit nowhere. */
    private static final int SMALL = 4_096;

    private static final String LARGE = "select ids from audit_leaf_records where leaf = ?";

    private static final String LEAVES = "select p.position, l.id, l.at, l.action, l.actor_kind, l.actor, l.outcome,"
            + " l.division, l.campaign, l.object_kind, l.object, l.session, l.reason, l.counts, l.codes,"
            + " l.records_count, l.records_hash, l.note_commitment, l.network_commitment, l.canonical, l.hash,"
            + " octet_length(r.ids), case when octet_length(r.ids) <= " + SMALL + " then r.ids end"
            + " from audit_position p left join audit_leaf l on l.id = p.leaf"
            + " left join audit_leaf_records r on r.leaf = p.leaf"
            + " where p.position >= ? and p.position < ? order by p.position";
    private static final String NODES =
            "select number, hash from audit_node where level = ? and number >= ? and number < ? order by number";

    private static final byte[] NOTHING = {};

    private final Connection connection;
    private final PreparedStatement leaves;
    private final PreparedStatement nodes;
    private final PreparedStatement large;

    LogReader(DataSource database) throws SQLException {
        connection = database.getConnection();
        leaves = connection.prepareStatement(LEAVES);
        nodes = connection.prepareStatement(NODES);
        large = connection.prepareStatement(LARGE);
    }

    /** A leaf in its place; no columns where the row is gone. */
    record Placed(
            long position,
            @Nullable LeafColumns columns,
            byte[] canonical,
            byte[] hash,
            @Nullable RecordSet records) {}

    /**
     * Some leaves and the nodes that they complete.
     *
     * @param nodes by level less one, then by number from the first that these leaves complete; absent where missing
     */
    record Page(long from, long until, List<Placed> leaves, List<byte @Nullable [][]> nodes) {

        byte @Nullable [] node(int level, long number) {
            if (level > nodes.size()) {
                return null;
            }
            byte @Nullable [][] ofLevel = nodes.get(level - 1);
            long index = number - (from >>> level);
            return index < 0 || index >= ofLevel.length ? null : ofLevel[(int) index];
        }
    }

    Page page(long from, long until) throws SQLException {
        long end = Math.min(until, from + SIZE);
        List<Placed> placed = new ArrayList<>(SIZE);
        leaves.setLong(1, from);
        leaves.setLong(2, end);
        try (ResultSet rows = leaves.executeQuery()) {
            while (rows.next()) {
                placed.add(placed(rows));
            }
        }
        List<byte @Nullable [][]> above = new ArrayList<>();
        for (int level = 1; end >>> level > 0; level++) {
            above.add(nodes(level, from >>> level, end >>> level));
        }
        return new Page(from, end, placed, above);
    }

    private byte @Nullable [][] nodes(int level, long from, long until) throws SQLException {
        byte @Nullable [][] found = new byte[(int) (until - from)][];
        if (found.length > 0) {
            nodes.setInt(1, level);
            nodes.setLong(2, from);
            nodes.setLong(3, until);
            try (ResultSet rows = nodes.executeQuery()) {
                while (rows.next()) {
                    found[(int) (rows.getLong(1) - from)] = rows.getBytes(2);
                }
            }
        }
        return found;
    }

    private Placed placed(ResultSet row) throws SQLException {
        UUID id = row.getObject(2, UUID.class);
        if (id == null) {
            return new Placed(row.getLong(1), null, NOTHING, NOTHING, null);
        }
        LeafColumns columns = new LeafColumns(
                id,
                micros(row.getObject(3, OffsetDateTime.class)),
                row.getString(4),
                row.getString(5),
                row.getObject(6, UUID.class),
                row.getString(7),
                row.getObject(8, UUID.class),
                row.getObject(9, UUID.class),
                row.getString(10),
                row.getObject(11, UUID.class),
                row.getObject(12, UUID.class),
                row.getString(13),
                row.getString(14),
                row.getString(15),
                row.getInt(16),
                row.getBytes(17),
                row.getBytes(18),
                row.getBytes(19));
        return new Placed(row.getLong(1), columns, bytes(row, 20), bytes(row, 21), records(row, id));
    }

    private @Nullable RecordSet records(ResultSet row, UUID leaf) throws SQLException {
        return row.getLong(22) > SMALL ? RecordSet.of(large(leaf)) : RecordSet.of(row.getBytes(23));
    }

    private byte @Nullable [] large(UUID leaf) throws SQLException {
        large.setObject(1, leaf);
        try (ResultSet rows = large.executeQuery()) {
            return rows.next() ? rows.getBytes(1) : null;
        }
    }

    /** Nothing is null here unless somebody has changed the tables; then it fits nothing, and is found. */
    private static byte[] bytes(ResultSet row, int column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? NOTHING : bytes;
    }

    private static long micros(@Nullable OffsetDateTime at) {
        return at == null ? Long.MIN_VALUE : ChronoUnit.MICROS.between(Instant.EPOCH, at.toInstant());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
