package dev.todoke.console;

import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Jobs;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.SignedIn;
import dev.todoke.staff.Authorities;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Does or undoes a deed some hundred winners at a time, each lot in a transaction of its own with what came of it: wherever
 * it breaks off, what was done is written down and the rest can go on. Up to {@link #AT_ONCE} it is done at once, more is a
 * job.
 */
@ApplicationScoped
public class DeedRun {

    public static final int AT_ONCE = 500;

    private static final int LOT = 200;
    private static final int SECONDS = 120;

    private final Deeds deeds;
    private final DeedRows rows;
    private final DeedVerbs verbs;
    private final DeedUndo undo;
    private final Jobs jobs;
    private final Authorities authorities;

    DeedRun(Deeds deeds, DeedRows rows, DeedVerbs verbs, DeedUndo undo, Jobs jobs, Authorities authorities) {
        this.deeds = deeds;
        this.rows = rows;
        this.verbs = verbs;
        this.undo = undo;
        this.jobs = jobs;
        this.authorities = authorities;
    }

    /** Does it, or has it done. */
    public void perform(Deed deed, String page, SignedIn person) {
        run(deed, false, page, person);
    }

    /** Undoes it, or has it undone. */
    public void undo(Deed deed, String page, SignedIn person) {
        run(deed, true, page, person);
    }

    private void run(Deed deed, boolean undoing, String page, SignedIn person) {
        UUID id = deed.id();
        Actor actor = new Actor(person.member(), person.session(), person.authority());
        if (deed.total() <= AT_ONCE) {
            run(id, undoing, actor, Jobs.Progress.NONE);
            return;
        }
        String kind = undoing ? "winners.undo" : "winners.bulk";
        Jobs.Order order = new Jobs.Order(kind, deed.divisionId(), id, deed.total(), page, true, 0);
        deeds.runsAs(id, jobs.start(order, actor.authority(), progress -> run(id, undoing, actor, progress)));
    }

    private Map<String, Long> run(UUID id, boolean undoing, Actor actor, Jobs.Progress progress) {
        try {
            long done = 0;
            int lot = lot(id, undoing, actor);
            while (lot > 0) {
                done += lot;
                progress.at(done, Math.max(done, total(id)));
                lot = lot(id, undoing, actor);
            }
        } finally {
            deeds.ended(id, undoing);
        }
        return counts(id, undoing);
    }

    private long total(UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (long) deeds.findById(id).total());
    }

    private Map<String, Long> counts(UUID id, boolean undoing) {
        Map<String, Long> outcomes = QuarkusTransaction.requiringNew().call(() -> rows.outcomes(id, undoing));
        long done = outcomes.getOrDefault(DeedRow.DONE, 0L);
        long all = outcomes.values().stream().mapToLong(Long::longValue).sum();
        Map<String, Long> counts = new HashMap<>();
        counts.put("done", done);
        counts.put("left-out", all - done);
        return counts;
    }

    /** How many rows it looked at; none when it is through. */
    private int lot(UUID id, boolean undoing, Actor actor) {
        return QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> {
            Deed deed = deeds.locked(id);
            DeedKind kind = Objects.requireNonNull(deed.kind(), "a deed that runs has a kind");
            if (!authorities.holds(actor.member(), deed.divisionId(), kind.roles())) {
                throw new Refusal(ProblemType.FORBIDDEN);
            }
            List<DeedRow> some = rows.next(id, undoing, LOT);
            if (!some.isEmpty() && undoing) {
                undo.undo(deed, some, actor);
            } else if (!some.isEmpty()) {
                verbs.perform(deed, some, actor);
            }
            return some.size();
        });
    }

    /** The person, for as long as the work lasts; their request is over by then. */
    private record Actor(UUID member, UUID session, Authority authority) implements SignedIn {

        @Override
        public Set<UUID> divisions(String... roles) {
            return Set.of();
        }

        @Override
        public void within(UUID division, String... roles) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
    }
}
