package dev.todoke.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Which records a bulk opening or export touched; only their hash is inside the leaf. */
@Entity
@Immutable
@Table(name = "audit_leaf_records")
class LeafRecords {

    @Id
    private UUID leaf;

    @Column
    private byte[] ids;

    protected LeafRecords() {}

    LeafRecords(UUID leaf, byte[] ids) {
        this.leaf = leaf;
        this.ids = ids;
    }

    byte[] bytes() {
        return ids;
    }

    List<UUID> ids() {
        ByteBuffer buffer = ByteBuffer.wrap(ids);
        List<UUID> result = new ArrayList<>(ids.length / 16);
        while (buffer.remaining() >= 16) {
            result.add(new UUID(buffer.getLong(), buffer.getLong()));
        }
        return result;
    }
}
