package dev.todoke.winner;

import dev.todoke.kernel.TodokeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Gives out references: TDK, year and month, six digits. No carrier takes more than 15 characters, some want a letter,
 * and nothing about a person can be read from a counter.
 */
@ApplicationScoped
class AwardReferences {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuMM");
    private static final int NUMBERS = 1_000_000;

    private final EntityManager entities;
    private final TodokeClock clock;

    AwardReferences(EntityManager entities, TodokeClock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Takes numbers in a transaction of its own: an import that fails leaves a gap, never a reference given twice. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<String> take(int howMany) {
        entities.createNativeQuery("update award_counter set last_number = last_number + ?1 where id = 1")
                .setParameter(1, (long) howMany)
                .executeUpdate();
        long last = ((Number) entities.createNativeQuery("select last_number from award_counter where id = 1")
                        .getSingleResult())
                .longValue();
        String month = MONTH.format(clock.today());
        return LongStream.rangeClosed(last - howMany + 1, last)
                .mapToObj(number -> "TDK%s%06d".formatted(month, number % NUMBERS))
                .toList();
    }
}
