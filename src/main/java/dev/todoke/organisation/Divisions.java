package dev.todoke.organisation;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.TodokeClock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where divisions are kept, founded and described. */
@ApplicationScoped
public class Divisions implements PanacheRepositoryBase<Division, UUID> {

    private final AuditLog audit;
    private final TodokeClock clock;

    public Divisions(AuditLog audit, TodokeClock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    public Division require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    public List<Division> of(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1 order by code", ids);
    }

    @Transactional
    public Division found(DivisionProfile profile, Authority authority) {
        requireFree(profile.code(), null);
        Division division = new Division(Ids.next(), profile, clock.now());
        persist(division);
        audit.record(Leaf.of("division.create", authority.actor())
                .division(division.id())
                .object("division", division.id()));
        flush();
        return division;
    }

    /** @param version what the editor saw; refuses with PRECONDITION_FAILED when it has changed since */
    @Transactional
    public Division describe(UUID id, long version, DivisionProfile profile, Authority authority) {
        Division division = require(id);
        if (division.version() != version) {
            throw new Refusal(ProblemType.PRECONDITION_FAILED);
        }
        requireFree(profile.code(), id);
        division.describe(profile);
        audit.record(Leaf.of("division.change", authority.actor()).division(id).object("division", id));
        flush();
        return division;
    }

    private void requireFree(String code, @org.jspecify.annotations.Nullable UUID except) {
        boolean taken = find("code", code).stream().anyMatch(d -> !d.id().equals(except));
        if (taken) {
            throw new Refusal(ProblemType.INVALID, "code", "taken");
        }
    }
}
