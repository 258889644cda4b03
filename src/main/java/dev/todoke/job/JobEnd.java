package dev.todoke.job;

import dev.todoke.job.JobRun.State;
import dev.todoke.kernel.Faults;
import dev.todoke.kernel.Refusal;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a job ended: codes and counts, never a word of what it worked on. */
record JobEnd(
        State state, @Nullable String problem, @Nullable String incident, Map<String, Long> counts) {

    /** The node was told to stop while it ran. */
    static final String STOPPED = "node-stopped";
    /** The node is gone without a word. */
    static final String LOST = "node-lost";
    /** A fault of ours; the incident says where to look. */
    static final String FAULT = "fault";

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9-]{0,30}");
    private static final int LONGEST = 400;

    static JobEnd done(Map<String, Long> counts) {
        return new JobEnd(State.DONE, null, null, counts);
    }

    static JobEnd cancelled() {
        return new JobEnd(State.CANCELLED, null, null, Map.of());
    }

    static JobEnd failed(String problem) {
        return new JobEnd(State.FAILED, problem, null, Map.of());
    }

    static JobEnd failed(RuntimeException fault) {
        return fault instanceof Refusal refusal
                ? failed(refusal.type().code())
                : new JobEnd(State.FAILED, FAULT, Faults.log(fault), Map.of());
    }

    static String text(Map<String, Long> counts) {
        String text = new TreeMap<>(counts)
                .entrySet().stream()
                        .filter(each -> NAME.matcher(each.getKey()).matches())
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining(" "));
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("too many counts");
        }
        return text;
    }

    static Map<String, Long> counts(String text) {
        Map<String, Long> counts = new TreeMap<>();
        for (String each : text.split(" ")) {
            int sign = each.indexOf('=');
            if (sign > 0) {
                counts.put(each.substring(0, sign), Long.valueOf(each.substring(sign + 1)));
            }
        }
        return counts;
    }
}
