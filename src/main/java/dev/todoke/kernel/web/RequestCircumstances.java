package dev.todoke.kernel.web;

import dev.todoke.kernel.AccessNote;
import dev.todoke.kernel.Circumstances;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The note that an endpoint was given, and the network of its caller. Endpoints that ask for a reason set the note. */
@RequestScoped
public class RequestCircumstances implements Circumstances {

    private static final int IPV4 = 3;
    private static final int IPV6 = 6;

    private final CurrentVertxRequest request;
    private AccessNote note = AccessNote.NONE;

    RequestCircumstances(CurrentVertxRequest request) {
        this.request = request;
    }

    /** Refuses what is too long or looks like somebody's details. */
    public void note(@Nullable String typed) {
        note = AccessNote.of(typed);
    }

    @Override
    public AccessNote note() {
        return note;
    }

    @Override
    public String network() {
        RoutingContext context = request.getCurrent();
        SocketAddress remote = context == null ? null : context.request().remoteAddress();
        String host = remote == null ? null : remote.hostAddress();
        return host == null ? "" : coarse(host);
    }

    static String coarse(String host) {
        try {
            byte[] address = InetAddress.getByName(host).getAddress();
            int kept = address.length == 4 ? IPV4 : IPV6;
            byte[] cut = Arrays.copyOf(Arrays.copyOf(address, kept), address.length);
            return InetAddress.getByAddress(cut).getHostAddress() + "/" + kept * 8;
        } catch (UnknownHostException notAnAddress) {
            return "";
        }
    }
}
