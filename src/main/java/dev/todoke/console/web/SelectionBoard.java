package dev.todoke.console.web;

import dev.todoke.campaign.Campaign;
import dev.todoke.console.AwardState;
import dev.todoke.console.Deed;
import dev.todoke.console.DeedKind;
import dev.todoke.console.DeedStories;
import dev.todoke.console.DeedStory;
import dev.todoke.job.JobRun;
import dev.todoke.job.JobRuns;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.kernel.web.FormState;
import dev.todoke.kernel.web.Times;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts the page of a chosen set together. */
@ApplicationScoped
class SelectionBoard {

    private final DeedStories stories;
    private final JobRuns jobs;
    private final SignedIn signedIn;
    private final TodokeClock clock;

    SelectionBoard(DeedStories stories, JobRuns jobs, SignedIn signedIn, TodokeClock clock) {
        this.stories = stories;
        this.jobs = jobs;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    TemplateInstance of(Campaign campaign, Deed deed, FormState form) {
        DeedStory story = stories.of(deed);
        return Templates.selection(
                new SelectionView(
                        campaign,
                        deed,
                        story,
                        offers(campaign, deed, story),
                        WinnersAddress.of(campaign.id(), deed.query()).href(),
                        job(deed),
                        undoUntil(deed),
                        clock.today(),
                        form),
                story.states().entrySet().stream()
                        .map(entry -> SelectionView.Count.of(entry.getKey(), entry.getValue()))
                        .toList(),
                isLost(deed));
    }

    private String job(Deed deed) {
        UUID job = deed.jobId();
        return job != null && !over(job) ? job.toString() : "";
    }

    private boolean over(UUID job) {
        return jobs.findByIdOptional(job)
                .map(JobRun::state)
                .orElse(JobRun.State.FAILED)
                .over();
    }

    /** Nobody works on it any more although nobody has said so. */
    boolean isLost(Deed deed) {
        UUID job = deed.jobId();
        return deed.state() == Deed.State.RUNNING && (job == null || over(job));
    }

    private List<SelectionView.Offer> offers(Campaign campaign, Deed deed, DeedStory story) {
        return Arrays.stream(DeedKind.values())
                .filter(kind -> signedIn.divisions(kind.roles()).contains(campaign.divisionId()))
                .filter(kind -> deed.state() == Deed.State.CHOSEN || kind == deed.kind())
                .map(kind -> new SelectionView.Offer(kind, concerns(kind, story.states())))
                .filter(offer -> deed.state() != Deed.State.CHOSEN || offer.concerns() > 0)
                .toList();
    }

    private static long concerns(DeedKind kind, Map<AwardState, Long> states) {
        return states.entrySet().stream()
                .filter(entry -> kind.takes(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private String undoUntil(Deed deed) {
        @Nullable Instant until = deed.undoUntil();
        boolean open = deed.state() == Deed.State.DONE || deed.state() == Deed.State.STOPPED;
        return open && until != null && clock.now().isBefore(until)
                ? Times.minute(until).substring(11)
                : "";
    }

    @CheckedTemplate(basePath = "campaigns")
    static class Templates {

        static native TemplateInstance selection(SelectionView view, List<SelectionView.Count> counts, boolean lost);

        private Templates() {}
    }
}
