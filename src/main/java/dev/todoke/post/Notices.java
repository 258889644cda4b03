package dev.todoke.post;

import dev.todoke.kernel.StaffNotices;
import dev.todoke.kernel.TodokeClock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is to be told. Writing it opens nothing and sends nothing. */
@ApplicationScoped
public class Notices implements StaffNotices, PanacheRepositoryBase<ToldNotice, UUID> {

    private final TodokeClock clock;

    Notices(TodokeClock clock) {
        this.clock = clock;
    }

    @Override
    @Transactional
    public void tell(Notice notice) {
        LocalDate today = clock.today();
        if (notice.code().daily() && toldOn(today, notice)) {
            return;
        }
        persist(new ToldNotice(notice, today, clock.now()));
    }

    private boolean toldOn(LocalDate day, Notice notice) {
        // A null is compared as a null; two told at once are two rows, and each recipient still gets one letter.
        String query = "code = :code and day = :day and "
                + (notice.division() == null ? "division is null" : "division = :division") + " and "
                + (notice.object() == null ? "object is null" : "object = :object");
        Parameters values = Parameters.with("code", notice.code()).and("day", day);
        if (notice.division() != null) {
            values.and("division", notice.division());
        }
        if (notice.object() != null) {
            values.and("object", notice.object());
        }
        return count(query, values) > 0;
    }

    /** Oldest first; what nobody has spread yet. */
    List<ToldNotice> waiting(int most) {
        return find("spreadAt is null order by toldAt, id").page(0, most).list();
    }

    /** True for the one node that spreads this notice. */
    boolean take(UUID id, Instant at) {
        return update("spreadAt = ?1 where id = ?2 and spreadAt is null", at, id) == 1;
    }
}
