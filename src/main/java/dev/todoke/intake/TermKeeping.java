package dev.todoke.intake;

import dev.todoke.kernel.NodeRole;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.kernel.TodokeSettings;
import dev.todoke.retention.RetentionTerms;
import dev.todoke.retention.StartEvent;
import dev.todoke.winner.Award;
import dev.todoke.winner.Awards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Writes the retention terms that follow from an arrival: at once where this process may, else the desk does it within a
 * minute. The door's database user has no right to terms.
 */
@ApplicationScoped
class TermKeeping {

    private final RetentionTerms terms;
    private final Awards awards;
    private final TermNotes notes;
    private final TodokeClock clock;
    private final NodeRole role;

    TermKeeping(RetentionTerms terms, Awards awards, TermNotes notes, TodokeClock clock, TodokeSettings settings) {
        this.terms = terms;
        this.awards = awards;
        this.notes = notes;
        this.clock = clock;
        this.role = settings.role();
    }

    /** In the transaction of the arrival itself. */
    @Transactional(Transactional.TxType.MANDATORY)
    void arrived(Arrival arrival) {
        if (role.hasDesk()) {
            write(arrival);
        }
    }

    /** Later, for a door that may not. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void catchUp(Arrival arrival) {
        write(arrival);
    }

    /** There is nothing to write any more: the winner has been erased. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void leave(Arrival arrival) {
        notes.persist(new TermNote(arrival, clock.now()));
    }

    private void write(Arrival arrival) {
        notes.persist(new TermNote(arrival, clock.now()));
        switch (arrival.kind()) {
            case SENT -> terms.collected(arrival.winner(), arrival.at());
            case DECLINED -> start(arrival, StartEvent.DECLINED);
            case WITHDRAWN -> start(arrival, StartEvent.WITHDRAWN);
        }
    }

    private void start(Arrival arrival, StartEvent event) {
        for (Award award : awards.ofWinner(arrival.winner())) {
            terms.start(award.id(), event, TodokeClock.dayOf(arrival.at()));
        }
    }
}
