package dev.todoke.kernel;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Long work that a person starts, watches and may cancel (時間のかかる処理). {@code job} runs it; low capabilities need not
 * know that. It ends with the node it runs on: whatever it writes stands in transactions of its own.
 */
public interface Jobs {

    /**
     * Notes the work and begins it as soon as a worker is free. The authority is the person's own and is asked anew by
     * everything the work does, so that it ends when the person is disabled.
     *
     * @return the job's id; {@code /desk/jobs/{id}} shows it
     */
    UUID start(Order order, Authority authority, Work work);

    /** Whether it waits or runs; not when it is over, when its node is gone, or when nobody knows it any more. */
    boolean isUnderWay(UUID job);

    /**
     * What is asked for.
     *
     * @param kind code for its name, for example {@code winner.import}
     * @param division who of the desk may look; null for the whole instance
     * @param object what it is about
     * @param total how many steps it takes; 0 while nobody knows
     * @param resultPath page of the desk that shows what came of it
     * @param inLots whether it commits as it goes, so that what was done stays done however it ends
     * @param holds how many bytes of memory it keeps while it waits
     */
    record Order(
            String kind,
            @Nullable UUID division,
            @Nullable UUID object,
            long total,
            String resultPath,
            boolean inLots,
            long holds) {

        /** Work that is done as a whole or not at all, and holds nothing worth counting. */
        public Order(String kind, @Nullable UUID division, @Nullable UUID object, long total, String resultPath) {
            this(kind, division, object, total, resultPath, false, 0);
        }
    }

    /** The work. Runs outside the request that asked for it, without a transaction; gives counts to show. */
    @FunctionalInterface
    interface Work {
        Map<String, Long> run(Progress progress);
    }

    /** Where the work tells how far it is. */
    @FunctionalInterface
    interface Progress {

        /** Nobody watches: for work done inside a request. */
        Progress NONE = (done, total) -> {};

        /** Cheap; call it at every step. Throws when somebody cancelled or the node stops, so that the work undoes itself. */
        void at(long done, long total);
    }
}
