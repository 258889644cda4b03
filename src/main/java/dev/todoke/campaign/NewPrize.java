package dev.todoke.campaign;

import dev.todoke.kernel.Fields;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A prize as somebody filled it in.
 *
 * @param labelName what the label says outside the parcel; empty means the name, cut to 25 characters
 */
public record NewPrize(String code, String name, @Nullable String labelName, boolean asksPhone, boolean asksEmail) {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,12}");

    public NewPrize {
        Fields fields = new Fields();
        code = fields.matching("code", code, CODE, "code-shape");
        name = fields.text("name", name, 100);
        String label = labelName == null || labelName.isBlank() ? cut(name, 25) : labelName;
        labelName = fields.text("labelName", label, 25);
        fields.done();
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest));
    }
}
