package dev.todoke.post;

import dev.todoke.kernel.Mode;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.TodokeSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;

/**
 * Keeps a chat's address from being a way into our own network (SSRF): https, a public address, no port of its own. Asked
 * when the address is written down and again before each sending, because a name may point elsewhere by then.
 */
@ApplicationScoped
class ChatGuard {

    private final Set<String> internal;
    private final Mode mode;

    ChatGuard(PostSettings settings, TodokeSettings todoke) {
        this.internal = settings.chat().internalHosts().orElse(Set.of());
        this.mode = todoke.mode();
    }

    /** The address to post to; refuses one that leads where nothing of ours may be posted. */
    URI check(String text) {
        URI uri = parse(text);
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        boolean ours = internal.contains(host);
        boolean plain = "http".equals(uri.getScheme()) && mode == Mode.DEMO && ours;
        if (host.isEmpty() || uri.getRawUserInfo() != null || (!"https".equals(uri.getScheme()) && !plain)) {
            throw refusal("https-address");
        }
        if (!ours && ((uri.getPort() != -1 && uri.getPort() != 443) || leadsInside(host))) {
            throw refusal("private-address");
        }
        return uri;
    }

    private static URI parse(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw refusal("https-address");
        }
    }

    private static Refusal refusal(String code) {
        return new Refusal(ProblemType.INVALID, "address", code);
    }

    private static boolean leadsInside(String host) {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (isInside(address)) {
                    return true;
                }
            }
            return false;
        } catch (UnknownHostException e) {
            throw refusal("unknown-host");
        }
    }

    /** Whether an address is none of the public internet's. */
    static boolean isInside(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isReserved(bytes) : isReservedOrTunnel(bytes);
    }

    /** 0/8, 100.64/10, 192.0.0/24, 192.0.2/24, 198.18/15, 198.51.100/24, 203.0.113/24, 240/4. */
    private static boolean isReserved(byte[] b) {
        int first = b[0] & 0xff;
        int second = b[1] & 0xff;
        int third = b[2] & 0xff;
        return first == 0
                || first >= 240
                || (first == 100 && second >= 64 && second < 128)
                || (first == 192 && second == 0 && (third == 0 || third == 2))
                || (first == 198 && (second == 18 || second == 19 || (second == 51 && third == 100)))
                || (first == 203 && second == 0 && third == 113);
    }

    /** Only 2000::/3 is public, and of it neither 6to4 nor Teredo nor documentation; a mapped address hides another. */
    private static boolean isReservedOrTunnel(byte[] b) {
        int first = b[0] & 0xff;
        int second = b[1] & 0xff;
        boolean global = (first & 0xe0) == 0x20;
        boolean sixToFour = first == 0x20 && second == 0x02;
        boolean special = first == 0x20
                && second == 0x01
                && ((b[2] == 0 && b[3] == 0) || ((b[2] & 0xff) == 0x0d && (b[3] & 0xff) == 0xb8));
        return !global || sixToFour || special;
    }
}
