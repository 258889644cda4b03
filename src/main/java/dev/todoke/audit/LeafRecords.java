package dev.todoke.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Which records a bulk opening or export touched; only their hash is inside the leaf. */
@Entity
@Immutable
@Table(name = "audit_leaf_records")
class LeafRecords {

    private static final int SIZE = 16;

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

    /** Whether any of these is in the set. */
    boolean hasAny(Collection<UUID> sought) {
        // Ids are ascending, so that a hundred thousand of them need no list.
        return sought.stream().anyMatch(this::has);
    }

    private boolean has(UUID id) {
        ByteBuffer buffer = ByteBuffer.wrap(ids);
        int low = 0;
        int high = ids.length / SIZE - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Long.compareUnsigned(buffer.getLong(middle * SIZE), id.getMostSignificantBits());
            if (order == 0) {
                order = Long.compareUnsigned(buffer.getLong(middle * SIZE + 8), id.getLeastSignificantBits());
            }
            if (order == 0) {
                return true;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return false;
    }
}
