package dev.todoke.organisation;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Fields;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.TodokeClock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who ships for a division. */
@ApplicationScoped
public class Contractors implements PanacheRepositoryBase<Contractor, UUID> {

    private final AuditLog audit;
    private final TodokeClock clock;

    Contractors(AuditLog audit, TodokeClock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    public List<Contractor> of(UUID division) {
        return list("divisionId = ?1 order by name", division);
    }

    /** Those who may be given a list today. */
    public List<Contractor> engaged(UUID division) {
        return list("divisionId = ?1 and endedOn is null order by name", division);
    }

    /** One of this division's who may be given a list today. */
    public Contractor requireEngaged(UUID division, UUID id) {
        return findByIdOptional(id)
                .filter(c -> c.divisionId().equals(division) && c.endedOn() == null)
                .orElseThrow(() -> new Refusal(ProblemType.INVALID, "contractor", "unknown"));
    }

    @Transactional
    public Contractor engage(UUID division, @Nullable String name, @Nullable LocalDate since, Authority authority) {
        Fields fields = new Fields();
        String called = fields.text("name", name, 100);
        if (since == null || since.isAfter(clock.today())) {
            fields.problem("since", "date");
        }
        if (count("divisionId = ?1 and name = ?2", division, called) > 0) {
            fields.problem("name", "taken");
        }
        fields.done();
        Contractor contractor =
                new Contractor(Ids.next(), division, called, java.util.Objects.requireNonNull(since), clock.now());
        persist(contractor);
        audit.record(leaf("contractor.engage", contractor, authority));
        flush();
        return contractor;
    }

    @Transactional
    public void end(UUID division, UUID id, Authority authority) {
        Contractor contractor = findByIdOptional(id)
                .filter(c -> c.divisionId().equals(division))
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
        contractor.end(clock.today());
        audit.record(leaf("contractor.end", contractor, authority));
    }

    private static Leaf leaf(String action, Contractor contractor, Authority authority) {
        return Leaf.of(action, authority.actor())
                .division(contractor.divisionId())
                .object("contractor", contractor.id());
    }
}
