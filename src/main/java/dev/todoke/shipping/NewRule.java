package dev.todoke.shipping;

import dev.todoke.address.CarrierText;
import dev.todoke.address.TextWidth;
import dev.todoke.kernel.Fields;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A rule for enclosures as somebody filled it in.
 *
 * @param takeoverId for "whoever this takeover exposed", else null
 * @param label printed outside the parcel; empty for 同梱 and the code
 */
public record NewRule(
        UUID campaignId,
        @Nullable UUID prizeId,
        @Nullable UUID takeoverId,
        String code,
        @Nullable String label,
        String name) {

    private static final Pattern CODE = Pattern.compile("[A-Z][0-9]{1,2}");
    /** Words that would tell a neighbour what happened to the person whose parcel this is. */
    private static final List<String> TELLING =
            List.of("お詫び", "おわび", "詫び", "謝罪", "漏えい", "漏洩", "流出", "事故", "不正", "乗っ取り", "個人情報");

    private static final int LABEL_WIDTH = 32;

    public NewRule {
        Fields fields = new Fields();
        code = fields.matching("code", code, CODE, "code-shape");
        label = fields.text("label", label == null || label.isBlank() ? "同梱" + code : label, LABEL_WIDTH);
        name = fields.text("name", name, 60);
        String printed = label;
        if (TELLING.stream().anyMatch(printed::contains)) {
            fields.problem("label", "telling");
        }
        if (TextWidth.of(printed) > LABEL_WIDTH
                || !CarrierText.label(printed).findings().isEmpty()) {
            fields.problem("label", "characters");
        }
        fields.done();
    }
}
