package dev.todoke.post;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.Sensitive;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody of the staff is told (通知先): a mail address or the secret address of a chat. Whoever has a chat's address
 * may write there, so it is kept like a secret.
 */
public record RecipientAddress(Medium medium, String text) implements Sensitive {

    static final int LONGEST = 500;

    /** One line of the plainest shape: nothing that could begin a header, a comment or a second address. */
    private static final Pattern MAIL =
            Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,24}");

    public RecipientAddress {
        if (text.length() > LONGEST) {
            throw new Refusal(ProblemType.INVALID, "address", "too-long");
        }
        if (medium == Medium.MAIL && (text.length() > 254 || !MAIL.matcher(text).matches())) {
            throw new Refusal(ProblemType.INVALID, "address", "email");
        }
    }

    public static RecipientAddress of(Medium medium, @Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            throw new Refusal(ProblemType.INVALID, "address", "blank");
        }
        return new RecipientAddress(medium, text);
    }

    /** What a page shows of it: the first letter and the end of the domain. */
    String hint() {
        String domain = medium == Medium.MAIL ? text.substring(text.indexOf('@') + 1) : host();
        int dot = domain.lastIndexOf('.');
        String end = dot < 0 ? "" : domain.substring(dot);
        return (medium == Medium.MAIL ? "…@" : "https://") + domain.charAt(0) + "…" + end;
    }

    private String host() {
        String host = URI.create(text).getHost();
        return host == null || host.isEmpty() ? "?" : host;
    }

    byte[] toBytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static RecipientAddress fromBytes(Medium medium, byte[] bytes) {
        return new RecipientAddress(medium, new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return Sensitive.masked(RecipientAddress.class);
    }
}
