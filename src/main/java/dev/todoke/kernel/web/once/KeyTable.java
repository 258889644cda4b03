package dev.todoke.kernel.web.once;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The table of keys. Plain statements: outside a transaction each is committed at once, inside one it belongs to the
 * business, and which of the two is the point here.
 */
@ApplicationScoped
class KeyTable {

    private static final String DUPLICATE = "23505";

    private final DataSource database;

    KeyTable(DataSource database) {
        this.database = database;
    }

    /** False when the key is there already. */
    boolean insert(byte[] slot, byte[] fingerprint, UUID claim, Instant now) {
        try {
            return change(
                            "insert into idempotency_key (slot, fingerprint, claim, state, claimed_at)"
                                    + " values (?, ?, ?, 'CLAIMED', ?)",
                            slot,
                            fingerprint,
                            claim,
                            time(now))
                    == 1;
        } catch (SQLException e) {
            if (DUPLICATE.equals(e.getSQLState())) {
                return false;
            }
            throw new IllegalStateException(e);
        }
    }

    Optional<KeyRow> find(byte[] slot) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select fingerprint, claim, state, claimed_at, status, answer, location, etag"
                                + " from idempotency_key where slot = ?")) {
            query.setBytes(1, slot);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes over a claim whose holder has not committed anything; true for one of those who try. */
    boolean takeOver(byte[] slot, UUID from, UUID claim, Instant now) {
        return must(
                "update idempotency_key set claim = ?, claimed_at = ? where slot = ? and claim = ? and state = 'CLAIMED'",
                claim,
                time(now),
                slot,
                from);
    }

    /** In the business transaction: false when another attempt holds the key now, so that this one must not commit. */
    boolean apply(Once.Held held) {
        return must(
                "update idempotency_key set state = 'APPLIED' where slot = ? and claim = ?", held.slot(), held.claim());
    }

    void done(Once.Held held, KnownAnswer answer) {
        must(
                "update idempotency_key set state = 'DONE', status = ?, answer = ?, location = ?, etag = ?"
                        + " where slot = ? and claim = ?",
                answer.status(),
                answer.body(),
                answer.location(),
                answer.etag(),
                held.slot(),
                held.claim());
    }

    /** Nothing was done: the key may be used again. */
    void forget(byte[] slot, UUID claim) {
        must("delete from idempotency_key where slot = ? and claim = ?", slot, claim);
    }

    int forgetBefore(Instant then) {
        try {
            return change("delete from idempotency_key where claimed_at < ?", time(then));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean must(String statement, @Nullable Object... values) {
        try {
            return change(statement, values) == 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int change(String statement, @Nullable Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] instanceof byte[] bytes) {
                    change.setBytes(i + 1, bytes);
                } else {
                    change.setObject(i + 1, values[i]);
                }
            }
            return change.executeUpdate();
        }
    }

    private static KeyRow read(ResultSet row) throws SQLException {
        int status = row.getInt("status");
        KnownAnswer answer = row.wasNull()
                ? null
                : new KnownAnswer(status, row.getBytes("answer"), row.getString("location"), row.getString("etag"));
        return new KeyRow(
                row.getBytes("fingerprint"),
                row.getObject("claim", UUID.class),
                KeyRow.State.valueOf(row.getString("state")),
                row.getObject("claimed_at", OffsetDateTime.class).toInstant(),
                answer);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
