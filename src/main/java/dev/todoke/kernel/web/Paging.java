package dev.todoke.kernel.web;

import dev.todoke.kernel.Mac;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Paging by key: a page begins after the last row of the one before, so that nothing is skipped or shown twice while
 * rows come and go. Cursors are opaque and signed; what they hold may change.
 */
@ApplicationScoped
public class Paging {

    public static final int DEFAULT = 50;
    public static final int MOST = 100;

    private static final String PURPOSE = "cursor";
    private static final int TAG = 8;

    private final Instance<Mac> mac;

    public Paging(Instance<Mac> mac) {
        this.mac = mac;
    }

    /** How many rows are asked for, from 1 to {@link #MOST}. */
    public static int limit(@Nullable Integer asked) {
        if (asked == null) {
            return DEFAULT;
        }
        if (asked < 1 || asked > MOST) {
            throw new Refusal(ProblemType.INVALID, "limit", "out-of-range");
        }
        return asked;
    }

    public String cursor(UUID last) {
        byte[] id = bytes(last);
        byte[] signed = Arrays.copyOf(id, id.length + TAG);
        System.arraycopy(mac.get().tag(PURPOSE, id), 0, signed, id.length, TAG);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /** The id that a cursor holds; null without a cursor, a refusal for one that is not ours. */
    public @Nullable UUID after(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            byte[] signed = Base64.getUrlDecoder().decode(cursor);
            byte[] id = Arrays.copyOf(signed, 16);
            byte[] tag = Arrays.copyOf(mac.get().tag(PURPOSE, id), TAG);
            if (signed.length == 16 + TAG
                    && java.security.MessageDigest.isEqual(tag, Arrays.copyOfRange(signed, 16, 16 + TAG))) {
                ByteBuffer buffer = ByteBuffer.wrap(id);
                return new UUID(buffer.getLong(), buffer.getLong());
            }
        } catch (IllegalArgumentException e) {
            // Falls through to the same refusal: a cursor is ours or it is not.
        }
        throw new Refusal(ProblemType.INVALID, "after", "unreadable");
    }

    /** A page out of up to {@code limit + 1} rows. */
    public <R, T> Slice<T> slice(List<R> rows, int limit, Function<R, T> view, Function<R, UUID> id) {
        return Slice.of(rows, limit, view, row -> cursor(id.apply(row)));
    }

    /** 200 with the page and, if there is one after it, a Link to that. */
    public static Response answer(Slice<?> slice, UriInfo uri) {
        Response.ResponseBuilder answer = Response.ok(slice);
        if (slice.next() != null) {
            UriBuilder next = uri.getRequestUriBuilder().replaceQueryParam("after", slice.next());
            answer.links(Link.fromUriBuilder(next).rel("next").build());
        }
        return answer.build();
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
