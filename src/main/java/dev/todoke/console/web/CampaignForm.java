package dev.todoke.console.web;

import dev.todoke.campaign.Campaign;
import dev.todoke.campaign.CampaignProfile;
import dev.todoke.campaign.NewCampaign;
import dev.todoke.campaign.NewPrize;
import dev.todoke.campaign.Purpose;
import dev.todoke.campaign.PurposeText;
import dev.todoke.channel.SocialAccount;
import dev.todoke.kernel.Fields;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.web.FormState;
import dev.todoke.organisation.Division;
import dev.todoke.retention.RetentionRule;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads a campaign out of a form, and fills one with what suits most campaigns. */
final class CampaignForm {

    /** Prizes that the page for a new campaign offers room for. */
    static final List<Integer> PRIZES = List.of(1, 2, 3);

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuMM");
    private static final int USUAL_WINDOW = 14;

    private CampaignForm() {}

    /** What stands in the form before anybody has typed. */
    static Map<String, String> suggestion(
            Division division, List<SocialAccount> accounts, LocalDate today, Predicate<String> taken) {
        Map<String, String> values = new HashMap<>();
        values.put("code", code(division, today, taken));
        values.put("account", accounts.isEmpty() ? "" : accounts.get(0).id().toString());
        values.put("opensOn", today.toString());
        values.put("closesOn", today.plusDays(USUAL_WINDOW).toString());
        values.put("phone1", "on");
        values.put("phone2", "on");
        values.put("phone3", "on");
        values.put("purposeJa", Purpose.DEFAULT_JA);
        values.put("purposeEn", Purpose.DEFAULT_EN);
        values.put("daysAfter", Integer.toString(RetentionRule.DEFAULT.daysAfter()));
        values.put("latestMonths", Integer.toString(RetentionRule.DEFAULT.latestMonths()));
        values.put("contactDesk", division.contactDesk());
        return values;
    }

    /** Division and month, and a letter where that has been used. */
    private static String code(Division division, LocalDate today, Predicate<String> taken) {
        String stem = division.code().substring(0, Math.min(7, division.code().length())) + MONTH.format(today);
        return IntStream.rangeClosed('A' - 1, 'Z')
                .mapToObj(letter -> letter < 'A' ? stem : stem + (char) letter)
                .filter(taken.negate())
                .findFirst()
                .orElse("");
    }

    /** The settings as they are. */
    static Map<String, String> settings(Campaign campaign, Optional<PurposeText> purpose) {
        Map<String, String> values = new HashMap<>();
        values.put("version", Long.toString(campaign.version()));
        values.put("code", campaign.code());
        values.put("name", campaign.name());
        values.put(
                "account",
                campaign.accountId() == null ? "" : campaign.accountId().toString());
        values.put("opensOn", campaign.opensOn().toString());
        values.put("closesOn", campaign.closesOn().toString());
        values.put("daysAfter", Integer.toString(campaign.daysAfter()));
        values.put("latestMonths", Integer.toString(campaign.latestMonths()));
        values.put("contactDesk", campaign.contactDesk());
        values.put("shipsBy", campaign.shipsBy());
        values.put("purposeJa", purpose.map(PurposeText::ja).orElse(Purpose.DEFAULT_JA));
        values.put("purposeEn", purpose.map(PurposeText::en).orElse(Purpose.DEFAULT_EN));
        values.put("prizePhone", "on");
        return values;
    }

    static NewCampaign newCampaign(UUID division, FormState form) {
        List<NewPrize> prizes = new ArrayList<>();
        for (int n : PRIZES) {
            if (!form.value("prize" + n).isBlank()) {
                prizes.add(prize(
                        form,
                        Character.toString('A' + prizes.size()),
                        "prize" + n,
                        "label" + n,
                        "phone" + n,
                        "email" + n));
            }
        }
        if (prizes.isEmpty()) {
            throw new Refusal(ProblemType.INVALID, "prize1", "blank");
        }
        return new NewCampaign(division, profile(form), form.value("purposeJa"), form.value("purposeEn"), prizes);
    }

    /** A prize whose problems are named by the form's own fields. */
    static NewPrize prize(FormState form, String code, String name, String label, String phone, String email) {
        try {
            return new NewPrize(code, form.value(name), form.value(label), form.checked(phone), form.checked(email));
        } catch (Refusal refusal) {
            throw new Refusal(
                    refusal.type(),
                    refusal.fields().stream()
                            .map(p ->
                                    new Refusal.FieldProblem(p.pointer().equals("labelName") ? label : name, p.code()))
                            .toList());
        }
    }

    static CampaignProfile profile(FormState form) {
        Fields fields = new Fields();
        LocalDate opensOn = day(fields, form, "opensOn");
        LocalDate closesOn = day(fields, form, "closesOn");
        int daysAfter = number(fields, form, "daysAfter");
        int latestMonths = number(fields, form, "latestMonths");
        fields.done();
        String account = form.value("account");
        return CampaignProfile.of(
                account.isEmpty() ? null : id(account),
                form.value("code"),
                form.value("name"),
                opensOn,
                closesOn,
                daysAfter,
                latestMonths,
                form.value("contactDesk"),
                form.value("shipsBy"));
    }

    private static @Nullable LocalDate day(Fields fields, FormState form, String name) {
        String text = form.value(name).strip();
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            fields.problem(name, "date");
            return null;
        }
    }

    private static int number(Fields fields, FormState form, String name) {
        String text = java.text.Normalizer.normalize(form.value(name), java.text.Normalizer.Form.NFKC)
                .strip();
        if (!text.matches("[0-9]{1,4}")) {
            fields.problem(name, text.isEmpty() ? "blank" : "digits");
            return 0;
        }
        return Integer.parseInt(text);
    }

    /** An id out of a hidden field or a choice; what is no id was not made by our pages. */
    static UUID id(@Nullable String text) {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(ProblemType.MALFORMED);
        }
    }
}
