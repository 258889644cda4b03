package dev.todoke.staff;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.UUID;

/** What a passkey keeps of whose it is: the member's id, no name. */
final class MemberHandle {

    private MemberHandle() {}

    static byte[] of(UUID member) {
        return ByteBuffer.allocate(16)
                .putLong(member.getMostSignificantBits())
                .putLong(member.getLeastSignificantBits())
                .array();
    }

    static boolean is(byte[] handle, UUID member) {
        return MessageDigest.isEqual(handle, of(member));
    }
}
