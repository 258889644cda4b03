package dev.todoke.channel;

import dev.todoke.kernel.Fields;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A social account as somebody wrote it down; the handle without the leading @. */
public record AccountProfile(
        Platform platform, String handle, @Nullable String numericId) {

    private static final Pattern HANDLE = Pattern.compile("[A-Za-z0-9_.\\-]{1,64}");
    private static final Pattern NUMERIC = Pattern.compile("[0-9]{1,32}");

    public AccountProfile {
        Fields fields = new Fields();
        String bare = handle.strip();
        handle = fields.matching("handle", bare.startsWith("@") ? bare.substring(1) : bare, HANDLE, "handle-shape");
        numericId = numericId == null || numericId.isBlank()
                ? null
                : fields.matching("numericId", numericId, NUMERIC, "digits");
        fields.done();
    }

    /** For a form, which may name no platform at all. */
    public static AccountProfile of(@Nullable Platform platform, @Nullable String handle, @Nullable String numericId) {
        if (platform == null) {
            throw new Refusal(ProblemType.INVALID, "platform", "blank");
        }
        return new AccountProfile(platform, handle == null ? "" : handle, numericId);
    }
}
