package dev.todoke.console;

import dev.todoke.campaign.Campaign;
import dev.todoke.channel.Takeovers;
import dev.todoke.console.OverviewFigures.Warning;
import dev.todoke.console.OverviewFigures.Warning.Code;
import dev.todoke.intake.LinkRevocations;
import dev.todoke.job.JobRun;
import dev.todoke.job.JobRuns;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.retention.OverdueBoard;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What somebody should look at in one campaign, each with its day. */
@ApplicationScoped
class OverviewWarnings {

    private static final int NEAR = 7;
    private static final Duration LATELY = Duration.ofDays(7);
    private static final LocalDate LONG_AGO = LocalDate.of(1, 1, 1);

    private final OverviewQueries queries;
    private final LinkRevocations revocations;
    private final Takeovers takeovers;
    private final JobRuns jobs;
    private final TodokeClock clock;

    OverviewWarnings(
            OverviewQueries queries,
            LinkRevocations revocations,
            Takeovers takeovers,
            JobRuns jobs,
            TodokeClock clock) {
        this.queries = queries;
        this.revocations = revocations;
        this.takeovers = takeovers;
        this.jobs = jobs;
        this.clock = clock;
    }

    List<Warning> of(Campaign campaign, Map<AwardState, Long> awards, LocalDate today) {
        List<Warning> found = new ArrayList<>();
        erasing(campaign, today, found);
        account(campaign, found);
        failed(campaign, found);
        collecting(campaign, awards, today, found);
        found.sort(Comparator.comparing(Warning::code).thenComparing(Warning::on));
        return found;
    }

    private void erasing(Campaign campaign, LocalDate today, List<Warning> found) {
        String page = "/desk/retention/" + campaign.id();
        OverviewQueries.Due overdue = queries.due(campaign.id(), LONG_AGO, today.minusDays(1));
        if (overdue.first() != null) {
            found.add(new Warning(Code.OVERDUE, overdue.first(), overdue.people(), page));
        }
        OverviewQueries.Due soon = queries.due(campaign.id(), today, today.plusDays(OverdueBoard.SOON));
        if (soon.first() != null) {
            found.add(new Warning(Code.ERASE_SOON, soon.first(), soon.people(), page));
        }
    }

    private void account(Campaign campaign, List<Warning> found) {
        UUID account = campaign.accountId();
        List<UUID> scopes = Stream.of(campaign.id(), account == null ? campaign.id() : account)
                .distinct()
                .toList();
        revocations.about(scopes).stream()
                .filter(stop -> stop.withdrawnAt() == null)
                .map(stop -> TodokeClock.dayOf(stop.revokedAt()))
                .min(Comparator.naturalOrder())
                .ifPresent(day ->
                        found.add(new Warning(Code.STOPPED, day, 0, "/desk/campaigns/" + campaign.id() + "/links")));
        if (account != null) {
            takeovers.of(account).stream()
                    .filter(takeover -> takeover.endedAt() == null)
                    .forEach(takeover -> found.add(new Warning(
                            Code.TAKEOVER, TodokeClock.dayOf(takeover.earliestAt()), 0, "/desk/accounts/" + account)));
        }
    }

    private void failed(Campaign campaign, List<Warning> found) {
        jobs
                .list(
                        "object = ?1 and state = ?2 and endedAt > ?3 order by id desc",
                        campaign.id(),
                        JobRun.State.FAILED,
                        clock.now().minus(LATELY))
                .stream()
                .limit(1)
                .forEach(job -> found.add(
                        new Warning(Code.JOB_FAILED, TodokeClock.dayOf(job.askedAt()), 0, "/desk/jobs/" + job.id())));
    }

    private static void collecting(
            Campaign campaign, Map<AwardState, Long> awards, LocalDate today, List<Warning> found) {
        String winners = "/desk/campaigns/" + campaign.id() + "/winners";
        LocalDate last = campaign.lastDay();
        long silent =
                count(awards, AwardState.LINKED) + count(awards, AwardState.TOLD) + count(awards, AwardState.OPENED);
        if (campaign.isOpenOn(today) && silent > 0 && !last.isAfter(today.plusDays(NEAR))) {
            found.add(new Warning(Code.DEADLINE_NEAR, last, silent, winners));
        }
        long late = count(awards, AwardState.LATE);
        if (late > 0) {
            found.add(new Warning(Code.LATE, last, late, winners + "?state=" + AwardState.LATE.code()));
        }
        long unlisted = count(awards, AwardState.ANSWERED);
        if (unlisted > 0 && last.isBefore(today)) {
            found.add(new Warning(Code.UNLISTED, last, unlisted, winners + "?state=" + AwardState.ANSWERED.code()));
        }
    }

    private static long count(Map<AwardState, Long> awards, AwardState state) {
        return awards.getOrDefault(state, 0L);
    }
}
