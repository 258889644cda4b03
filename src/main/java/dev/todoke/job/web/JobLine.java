package dev.todoke.job.web;

import dev.todoke.job.JobRun;
import dev.todoke.kernel.web.Times;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One job as the pages show it; keys are those of {@link JobWords}. */
public record JobLine(
        UUID id,
        String kindKey,
        String stateKey,
        String chip,
        boolean over,
        boolean done,
        boolean cancelling,
        boolean inLots,
        long doneCount,
        long totalCount,
        long percent,
        String says,
        String who,
        String asked,
        String started,
        String ended,
        String resultPath,
        @Nullable String problemKey,
        @Nullable String incident,
        List<Count> counts) {

    /** One figure of the result. */
    public record Count(String key, long value) {}

    static JobLine of(JobRun job, String who, String language) {
        return new JobLine(
                job.id(),
                JobTexts.kind(job.kind()),
                "state_" + job.state().code(),
                chip(job.state()),
                job.state().over(),
                job.state() == JobRun.State.DONE,
                job.cancelAsked() && !job.state().over(),
                job.keepsWhatItDid(),
                job.done(),
                job.total(),
                JobTexts.percent(job),
                JobTexts.says(job, language),
                who,
                Times.minute(job.askedAt()),
                minute(job.startedAt()),
                minute(job.endedAt()),
                job.resultPath(),
                job.state() == JobRun.State.FAILED ? JobTexts.problem(job.problem()) : null,
                job.incident(),
                job.counts().entrySet().stream()
                        .map(each -> new Count(JobTexts.count(each.getKey()), each.getValue()))
                        .toList());
    }

    private static String minute(@Nullable Instant at) {
        return at == null ? "–" : Times.minute(at);
    }

    private static String chip(JobRun.State state) {
        return switch (state) {
            case WAITING, CANCELLED -> "";
            case RUNNING -> "chip-warn";
            case DONE -> "chip-ok";
            case FAILED -> "chip-bad";
        };
    }
}
