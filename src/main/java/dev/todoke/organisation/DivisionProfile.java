package dev.todoke.organisation;

import dev.todoke.kernel.Fields;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a division appears to winners. */
public record DivisionProfile(
        String code,
        String publicName,
        String contactDesk,
        @Nullable String hours) {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{2,12}");

    public DivisionProfile {
        Fields fields = new Fields();
        code = fields.matching("code", code, CODE, "code-shape");
        publicName = fields.text("publicName", publicName, 100);
        contactDesk = fields.text("contactDesk", contactDesk, 300);
        hours = fields.optional("hours", hours, 200);
        fields.done();
    }
}
