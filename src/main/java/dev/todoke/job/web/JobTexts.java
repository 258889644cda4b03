package dev.todoke.job.web;

import dev.todoke.job.JobRun;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which words belong to a job: keys for the pages, sentences for those who watch. */
final class JobTexts {

    private static final Set<String> KNOWN =
            Arrays.stream(JobWords.class.getMethods()).map(m -> m.getName()).collect(Collectors.toUnmodifiableSet());

    private JobTexts() {}

    static String kind(String kind) {
        return key("kind_", kind);
    }

    static String problem(@Nullable String problem) {
        return key("problem_", problem == null ? "other" : problem);
    }

    static String count(String name) {
        return key("count_", name);
    }

    /** How far it is, in a sentence. */
    static String says(JobRun job, String language) {
        JobWords words = MessageBundles.get(JobWords.class, Localized.Literal.of(language));
        if (job.cancelAsked() && !job.state().over()) {
            return job.keepsWhatItDid() ? words.says_stopping() : words.says_cancelling();
        }
        return switch (job.state()) {
            case WAITING -> words.says_waiting();
            case RUNNING -> running(job, words);
            case DONE -> words.says_done();
            case FAILED -> job.keepsWhatItDid() ? words.says_failed_part() : words.says_failed();
            case CANCELLED -> job.keepsWhatItDid() ? words.says_cancelled_part() : words.says_cancelled();
        };
    }

    private static String running(JobRun job, JobWords words) {
        return job.total() == 0
                ? words.says_counted(number(job.done()))
                : words.says_part(number(job.done()), number(job.total()), percent(job));
    }

    static long percent(JobRun job) {
        return job.total() == 0 ? 0 : Math.min(100, job.done() * 100 / job.total());
    }

    private static String number(long value) {
        return NumberFormat.getIntegerInstance(Locale.ROOT).format(value);
    }

    private static String key(String prefix, String code) {
        String key = prefix + code.replace('.', '_').replace('-', '_');
        return KNOWN.contains(key) ? key : prefix + "other";
    }
}
