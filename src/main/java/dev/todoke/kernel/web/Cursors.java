package dev.todoke.kernel.web;

import dev.todoke.kernel.Mac;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Cursors for lists in an order of their own, where {@link Paging}'s id is not enough. Each is signed together with the
 * list and order it was made for, so that it opens no page of another one.
 */
@ApplicationScoped
public class Cursors {

    private static final String PURPOSE = "cursor";
    private static final int TAG = 12;
    private static final int MOST = 400;

    private final Instance<Mac> mac;

    Cursors(Instance<Mac> mac) {
        this.mac = mac;
    }

    /**
     * @param list names the list and its order
     * @param key of the last row shown; nothing personal
     */
    public String write(String list, String key) {
        byte[] said = key.getBytes(StandardCharsets.UTF_8);
        byte[] signed = Arrays.copyOf(tag(list, key), TAG + said.length);
        System.arraycopy(said, 0, signed, TAG, said.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /** The key that a cursor holds; null without a cursor, 400 for one that is not ours or belongs to another list. */
    public @Nullable String read(String list, @Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            byte[] signed = cursor.length() > MOST
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(cursor);
            if (signed.length > TAG) {
                String key = new String(signed, TAG, signed.length - TAG, StandardCharsets.UTF_8);
                if (MessageDigest.isEqual(tag(list, key), Arrays.copyOf(signed, TAG))) {
                    return key;
                }
            }
        } catch (IllegalArgumentException e) {
            // Falls through to the same refusal: a cursor is ours or it is not.
        }
        throw new Refusal(ProblemType.MALFORMED, "cursor", "unreadable");
    }

    private byte[] tag(String list, String key) {
        byte[] message = ("list\n" + list + "\n" + key).getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(mac.get().tag(PURPOSE, message), TAG);
    }
}
