package dev.todoke.staff.web;

import dev.todoke.kernel.web.Times;
import dev.todoke.staff.RegisteredBrowser;
import dev.todoke.staff.StaffSession;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where somebody is signed in, and the browsers they registered. */
public record SessionsView(List<Line> sessions, List<Browser> browsers) {

    static SessionsView of(List<StaffSession> sessions, List<RegisteredBrowser> browsers, @Nullable UUID here) {
        var names = browsers.stream().collect(Collectors.toMap(RegisteredBrowser::id, RegisteredBrowser::name));
        return new SessionsView(
                sessions.stream()
                        .map(s -> new Line(
                                s.id(),
                                s.browser() == null ? "" : names.getOrDefault(s.browser(), ""),
                                s.agent(),
                                network(s.network()),
                                Times.minute(s.openedAt()),
                                Times.minute(s.seenAt()),
                                s.id().equals(here)))
                        .toList(),
                browsers.stream()
                        .map(b ->
                                new Browser(b.id(), b.name(), Times.minute(b.registeredAt()), Times.minute(b.seenAt())))
                        .toList());
    }

    /** The prefix as people write it: 192.0.2.* or 2001:db8:0:1:*. */
    static String network(String prefix) {
        byte[] bytes = HexFormat.of().parseHex(prefix);
        StringBuilder text = new StringBuilder();
        if (bytes.length == 3) {
            for (byte b : bytes) {
                text.append(b & 0xff).append('.');
            }
        } else {
            for (int i = 0; i + 1 < bytes.length; i += 2) {
                text.append(Integer.toHexString((bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff))
                        .append(':');
            }
        }
        return text.isEmpty() ? "" : text.append('*').toString();
    }

    /** One session; {@code browser} is the name of a registered one, or empty. */
    public record Line(
            UUID id, String browser, String agent, String network, String openedAt, String seenAt, boolean own) {}

    /** One registered browser. */
    public record Browser(UUID id, String name, String registeredAt, String seenAt) {}
}
