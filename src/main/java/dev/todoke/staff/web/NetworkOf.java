package dev.todoke.staff.web;

import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** The network a request comes from: a /24 of IPv4, a /64 of IPv6. */
final class NetworkOf {

    private NetworkOf() {}

    static String request(RoutingContext context) {
        var remote = context.request().remoteAddress();
        String host = remote == null ? null : remote.hostAddress();
        if (host == null) {
            return "";
        }
        try {
            byte[] address = InetAddress.getByName(host).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(address, address.length == 4 ? 3 : 8));
        } catch (UnknownHostException e) {
            return "";
        }
    }
}
