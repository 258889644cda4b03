package dev.todoke.kernel.web;

import dev.todoke.kernel.PassingSeal;
import dev.todoke.kernel.RawClock;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody had typed when their session ended (書きかけ). It travels through the sign-in form as a hidden field, sealed
 * for that member for half an hour, and is kept nowhere. See docs/decisions/0021-sessions.md.
 */
@Named("kept")
@RequestScoped
public class KeptEdit {

    /** The hidden field. */
    public static final String FIELD = "kept";
    /** Tells {@link FormAnswer} to draw the form again rather than do the deed. */
    static final String RESUMED = "resumed";

    private static final String PURPOSE = "kept-edit";
    private static final String HERE = "todoke.kept";
    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final int MOST = 24 * 1024;
    private static final Pattern NEVER = Pattern.compile(
            "(?i)(csrf|kept|resumed|[^=]*(password|secret|seed|passkey|assertion|credential)[^=]*)(=.*)?");

    private final PassingSeal seal;
    private final RawClock clock;
    private final CurrentVertxRequest request;

    KeptEdit(PassingSeal seal, RawClock clock, CurrentVertxRequest request) {
        this.seal = seal;
        this.clock = clock;
        this.request = request;
    }

    /** For the hidden field of a sign-in form; empty when there is nothing. */
    public String sealed() {
        String kept = request.getCurrent().get(HERE);
        return kept == null ? "" : kept;
    }

    /** Carries it on to the page that this request answers with. */
    public void carry(String sealed) {
        carry(request.getCurrent(), sealed);
    }

    public static void carry(RoutingContext context, String sealed) {
        context.put(HERE, sealed);
    }

    /** Seals a form's body for its sender; empty where it is too large to be kept. Passwords and tokens are left out. */
    public String seal(UUID member, String path, String body) {
        String kept = Arrays.stream(body.split("&"))
                .filter(pair -> !NEVER.matcher(decoded(pair)).matches())
                .collect(Collectors.joining("&"));
        byte[] text = (path + "\n" + kept).getBytes(StandardCharsets.UTF_8);
        if (text.length > MOST) {
            return "";
        }
        byte[] plain = ByteBuffer.allocate(8 + text.length)
                .putLong(clock.now().plus(LIFE).toEpochMilli())
                .put(text)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seal.seal(PURPOSE, about(member), plain));
    }

    /** What was kept for this member, if it is good still. */
    public Optional<Edit> open(UUID member, @Nullable String sealed) {
        if (sealed == null || sealed.isEmpty() || sealed.length() > 2 * MOST) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(sealed.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return seal.open(PURPOSE, about(member), bytes).map(ByteBuffer::wrap).flatMap(this::read);
    }

    private Optional<Edit> read(ByteBuffer plain) {
        if (clock.now().isAfter(Instant.ofEpochMilli(plain.getLong()))) {
            return Optional.empty();
        }
        String[] parts = StandardCharsets.UTF_8.decode(plain).toString().split("\n", 2);
        return Optional.of(new Edit(parts[0], parts[1]));
    }

    private static String decoded(String pair) {
        try {
            return URLDecoder.decode(pair, StandardCharsets.UTF_8)
                    .replace('\n', ' ')
                    .replace('\r', ' ');
        } catch (IllegalArgumentException e) {
            return FIELD;
        }
    }

    private static byte[] about(UUID member) {
        return ByteBuffer.allocate(16)
                .putLong(member.getMostSignificantBits())
                .putLong(member.getLeastSignificantBits())
                .array();
    }

    /** Where a form was sent to, and its fields as they were sent. */
    public record Edit(String path, String body) {
        @Override
        public String toString() {
            return "Edit(…)";
        }
    }
}
