package dev.todoke.campaign;

import dev.todoke.kernel.Fields;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The settings of a campaign as somebody filled them in. Retention 0 means "no rule yet"; the launch check stops there. */
public record CampaignProfile(
        @Nullable UUID accountId,
        String code,
        String name,
        LocalDate opensOn,
        LocalDate closesOn,
        int daysAfter,
        int latestMonths,
        String contactDesk,
        String shipsBy) {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{2,12}");

    public CampaignProfile {
        Fields fields = new Fields();
        code = fields.matching("code", code, CODE, "code-shape");
        name = fields.text("name", name, 100);
        fields.range("opensOn", opensOn.getYear(), 2000, 2100);
        fields.range("closesOn", closesOn.getYear(), 2000, 2100);
        if (closesOn.isBefore(opensOn)) {
            fields.problem("closesOn", "before-opening");
        }
        fields.range("daysAfter", daysAfter, 0, 365);
        fields.range("latestMonths", latestMonths, 0, 24);
        contactDesk = fields.optional("contactDesk", contactDesk, 300);
        shipsBy = fields.optional("shipsBy", shipsBy, 100);
        fields.done();
    }

    /** For a form, which may leave a day out. */
    public static CampaignProfile of(
            @Nullable UUID accountId,
            @Nullable String code,
            @Nullable String name,
            @Nullable LocalDate opensOn,
            @Nullable LocalDate closesOn,
            int daysAfter,
            int latestMonths,
            @Nullable String contactDesk,
            @Nullable String shipsBy) {
        if (opensOn == null || closesOn == null) {
            throw new Refusal(ProblemType.INVALID, opensOn == null ? "opensOn" : "closesOn", "blank");
        }
        return new CampaignProfile(
                accountId,
                code == null ? "" : code,
                name == null ? "" : name,
                opensOn,
                closesOn,
                daysAfter,
                latestMonths,
                contactDesk == null ? "" : contactDesk,
                shipsBy == null ? "" : shipsBy);
    }
}
