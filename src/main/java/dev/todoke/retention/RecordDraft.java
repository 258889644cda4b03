package dev.todoke.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a disposal record is going to say.
 *
 * @param firstDay the earliest last day among those erased
 * @param lastDay the latest
 */
record RecordDraft(
        DisposalRecord.Kind kind,
        UUID division,
        UUID campaign,
        Instant at,
        TreeMap<String, Object> rule,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        Erasing.@Nullable Outcome outcome,
        ClockGuard.Evidence clocks) {

    static RecordDraft people(
            CampaignState campaign, List<Term> gone, Erasing.Outcome outcome, ClockGuard.Evidence clocks, Instant at) {
        TreeMap<String, Object> rule = new TreeMap<>();
        rule.put("daysAfter", gone.get(0).rule().daysAfter());
        rule.put("latestMonths", gone.get(0).rule().latestMonths());
        return new RecordDraft(
                DisposalRecord.Kind.PEOPLE,
                campaign.division(),
                campaign.campaign(),
                at,
                rule,
                gone.stream().map(Term::keepUntil).min(LocalDate::compareTo).orElse(null),
                gone.stream().map(Term::keepUntil).max(LocalDate::compareTo).orElse(null),
                outcome,
                clocks);
    }

    static RecordDraft of(DisposalRecord.Kind kind, CampaignState campaign, ClockGuard.Evidence clocks, Instant at) {
        return new RecordDraft(
                kind, campaign.division(), campaign.campaign(), at, new TreeMap<>(), null, null, null, clocks);
    }
}
