package dev.todoke.vault.seal;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.vault.RecordRef;
import dev.todoke.vault.envelope.AesGcm;
import dev.todoke.vault.envelope.Body;
import dev.todoke.vault.envelope.DoorWrap;
import dev.todoke.vault.envelope.Suite;
import dev.todoke.vault.envelope.WrapPlace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.util.Arrays;
import org.hibernate.Session;

/** Seals at the door, in every role (suite 1: HPKE to the scope's attested public key). What it seals it cannot open. */
@ApplicationScoped
public class DoorSealer {

    /** Nothing is inserted where the version is gone; the foreign key guards the moment in between. */
    private static final String INSERT = """
            insert into record_key (record, revision, scope, suite, key_version, wrapped)
            select cast(? as uuid), cast(? as integer), scope, suite, version, cast(? as bytea)
            from scope_key where scope = ? and suite = ? and version = ?""";

    private final DoorKeys keys;
    private final Session session;

    DoorSealer(DoorKeys keys, Session session) {
        this.keys = keys;
        this.session = session;
    }

    /** Returns the body to store and writes the record's key row in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public byte[] seal(RecordRef ref, byte[] payload) {
        byte[] dataKey = AesGcm.randomKey();
        try {
            byte[] body = Body.seal(dataKey, ref, payload);
            boolean written =
                    write(ref, keys.of(ref.scope()), dataKey) || write(ref, keys.readAgain(ref.scope()), dataKey);
            if (!written) {
                throw new Refusal(ProblemType.UNAVAILABLE);
            }
            return body;
        } finally {
            Arrays.fill(dataKey, (byte) 0);
        }
    }

    private boolean write(RecordRef ref, DoorKeys.DoorKey key, byte[] dataKey) {
        byte[] wrapped = DoorWrap.wrap(key.publicKey(), WrapPlace.of(ref, key.version()), dataKey);
        return session.doReturningWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.setObject(1, ref.record());
                insert.setInt(2, ref.revision());
                insert.setBytes(3, wrapped);
                insert.setObject(4, ref.scope());
                insert.setInt(5, Suite.DOOR.number());
                insert.setInt(6, key.version());
                return insert.executeUpdate() == 1;
            }
        });
    }
}
