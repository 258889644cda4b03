package dev.todoke.campaign;

import dev.todoke.kernel.Fields;

/** A purpose of use in both languages as somebody wrote it. */
public record Purpose(String ja, String en) {

    public static final String DEFAULT_JA = "お預かりする情報は、賞品をお届けするためだけに使います。";
    public static final String DEFAULT_EN = "We use these details only to deliver your prize.";

    public Purpose {
        Fields fields = new Fields();
        ja = fields.paragraph("purposeJa", ja, 1000);
        en = fields.paragraph("purposeEn", en, 1000);
        fields.done();
    }
}
