package dev.todoke.vault;

import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import dev.todoke.vault.envelope.CannotOpen;
import dev.todoke.vault.envelope.Suite;
import dev.todoke.vault.envelope.WrapPlace;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Wraps data keys anew under their scope's desk key, away from door keys and from retiring ones. Bodies never change. */
@ApplicationScoped
class KeyMover {

    private static final Logger LOG = Logger.getLogger(KeyMover.class);
    private static final RecordKey.Key START = new RecordKey.Key(RecordRef.NOBODY, 0);

    /** A row that was erased or moved meanwhile is left alone. */
    private static final String UPDATE = """
            update record_key set suite = ?, key_version = ?, wrapped = ?
            where record = ? and revision = ? and suite = ? and key_version = ?""";

    private final KeyRing ring;
    private final ScopeKeys scopeKeys;
    private final RecordKeys recordKeys;
    private final DeskKeys deskKeys;
    private final DataKeys dataKeys;
    private final Session session;
    private final FailPoint failPoint;

    KeyMover(
            KeyRing ring,
            ScopeKeys scopeKeys,
            RecordKeys recordKeys,
            DeskKeys deskKeys,
            DataKeys dataKeys,
            Session session,
            FailPoint failPoint) {
        this.ring = ring;
        this.scopeKeys = scopeKeys;
        this.recordKeys = recordKeys;
        this.deskKeys = deskKeys;
        this.dataKeys = dataKeys;
        this.session = session;
        this.failPoint = failPoint;
    }

    /** Moves every row that is due, a batch in each transaction. */
    void all(Authority authority) {
        List<ScopeKey.Id> toLeave = QuarkusTransaction.requiringNew()
                .call(() -> scopeKeys.toLeave().stream().map(ScopeKey::id).toList());
        toLeave.forEach(id -> leave(id, authority));
    }

    private void leave(ScopeKey.Id id, Authority authority) {
        RecordKey.Key after = START;
        List<RecordKey> batch = read(id, after);
        while (!batch.isEmpty()) {
            authority.require(Operation.on(OperationCode.REWRAP, id.scope(), id.scope()));
            List<RecordKey> rows = batch;
            int failed = QuarkusTransaction.requiringNew().call(() -> move(id, rows));
            if (failed > 0) {
                LOG.errorf("%d record keys of scope %s cannot be unwrapped; run  keys verify", failed, id.scope());
            }
            failPoint.reached(FailPoint.Step.BATCH_REWRAPPED);
            after = rows.get(rows.size() - 1).key();
            batch = read(id, after);
        }
    }

    private List<RecordKey> read(ScopeKey.Id id, RecordKey.Key after) {
        return QuarkusTransaction.requiringNew().call(() -> recordKeys.next(id, after));
    }

    private int move(ScopeKey.Id from, List<RecordKey> rows) {
        int version = deskKeys.version(from.scope());
        return session.doReturningWork(connection -> {
            int failed = 0;
            try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
                for (RecordKey row : rows) {
                    failed += add(update, row, version) ? 0 : 1;
                }
                update.executeBatch();
            }
            return failed;
        });
    }

    private boolean add(PreparedStatement update, RecordKey row, int version) throws SQLException {
        byte[] dataKey;
        try {
            dataKey = dataKeys.unwrap(row);
        } catch (CannotOpen e) {
            return false;
        }
        WrapPlace place = row.place().under(version);
        update.setInt(1, Suite.DESK.number());
        update.setInt(2, version);
        update.setBytes(3, ring.keys().wrapAtDesk(place, dataKey));
        StoredKeys.wipe(dataKey);
        update.setObject(4, place.record());
        update.setInt(5, place.revision());
        update.setInt(6, row.suite().number());
        update.setInt(7, row.place().keyVersion());
        update.addBatch();
        return true;
    }
}
