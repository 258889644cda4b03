package dev.todoke.staff;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.ApprovalSubject;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Fields;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.ListLayouts;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.StandingApprovals;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.organisation.Contractors;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Standing approvals: asked for, given by a second person, counted a day, revoked at once. */
@ApplicationScoped
public class StandingGrants implements StandingApprovals, PanacheRepositoryBase<StandingApproval, UUID> {

    /** The longest a yes may stand. */
    public static final int DAYS = 30;

    private static final int MOST_ROWS = 5_000;

    private final RequestedApprovals approvals;
    private final Contractors contractors;
    private final Instance<ListLayouts> layouts;
    private final AuditLog audit;
    private final TodokeClock clock;

    StandingGrants(
            RequestedApprovals approvals,
            Contractors contractors,
            Instance<ListLayouts> layouts,
            AuditLog audit,
            TodokeClock clock) {
        this.approvals = approvals;
        this.contractors = contractors;
        this.layouts = layouts;
        this.audit = audit;
        this.clock = clock;
    }

    public List<StandingApproval> of(UUID division) {
        return list("division = ?1 order by requestedAt desc", division);
    }

    /** The layouts that one may be asked for. */
    public List<ListLayouts.Layout> layouts() {
        return layouts.get().all();
    }

    /** Asks a second person; nothing may be used before the yes. */
    @Transactional
    public StandingApproval request(UUID division, StandingTerms terms, Authority authority) {
        Fields fields = new Fields();
        LocalDate today = clock.today();
        fields.range("rowsADay", terms.rowsADay(), 1, MOST_ROWS);
        if (terms.endsOn().isBefore(today) || terms.endsOn().isAfter(today.plusDays(DAYS))) {
            fields.problem("endsOn", "out-of-range");
        }
        Optional<ListLayouts.Layout> layout =
                layouts().stream().filter(l -> l.name().equals(terms.layout())).findFirst();
        if (layout.isEmpty()) {
            fields.problem("layout", "unknown");
        }
        fields.done();
        contractors.requireEngaged(division, terms.contractor());
        UUID by = Objects.requireNonNull(authority.actor().id());
        StandingApproval row = new StandingApproval(
                Ids.next(), division, terms, layout.orElseThrow().columns(), by, clock.now());
        authority.require(operation(row));
        row.asked(approvals.request(authority, division, operation(row)));
        persist(row);
        audit.record(leaf("standing.request", authority.actor(), row).count("rows", row.rowsADay()));
        return row;
    }

    /** The yes puts it in force and is used up by it. */
    void onYes(@Observes ApprovalGiven given) {
        if (given.operation() != OperationCode.STANDING_APPROVAL) {
            return;
        }
        StandingApproval row = find("approval = ?1 and revokedAt is null", given.approval())
                .firstResultOptional()
                .orElseThrow(() -> new Refusal(ProblemType.GONE));
        approvals.consume(operation(row));
        UUID approver = Objects.requireNonNull(
                Objects.requireNonNull(approvals.findById(given.approval())).approver());
        // Somebody may have taken it back since it was read: then there is nothing left to say yes to.
        if (update(
                        "approver = ?1, approvedAt = ?2 where id = ?3 and approvedAt is null and revokedAt is null",
                        approver,
                        clock.now(),
                        row.id())
                != 1) {
            throw new Refusal(ProblemType.GONE);
        }
        audit.record(leaf("standing.grant", new Actor(Actor.Kind.STAFF, approver), row));
    }

    /** Ends it at once; what was made under it stays made. */
    @Transactional
    public void revoke(UUID division, UUID id, Authority authority) {
        StandingApproval row = findByIdOptional(id)
                .filter(r -> r.division().equals(division))
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
        if (update(
                        "revokedAt = ?1, revokedBy = ?2 where id = ?3 and revokedAt is null",
                        clock.now(),
                        authority.actor().id(),
                        id)
                != 1) {
            throw new Refusal(ProblemType.CONFLICT);
        }
        audit.record(leaf("standing.revoke", authority.actor(), row));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<UUID> use(Use use, Authority by) {
        LocalDate today = clock.today();
        List<StandingApproval> fitting = list(
                "division = ?1 and contractor = ?2 and layout = ?3 and columns = ?4 and approvedAt is not null"
                        + " and revokedAt is null and endsOn >= ?5 order by endsOn, id",
                use.division(),
                use.contractor(),
                use.layout(),
                use.columns(),
                today);
        for (StandingApproval row : fitting) {
            if (stands(row) && take(row.id(), use.rows(), today)) {
                audit.record(leaf("standing.use", by.actor(), row)
                        .count("rows", use.rows())
                        .code("list", use.list().toString()));
                return Optional.of(row.id());
            }
        }
        return Optional.empty();
    }

    /** The contractor is still engaged, and whoever said yes could still say it. */
    private boolean stands(StandingApproval row) {
        UUID approver = row.approver();
        boolean engaged = contractors
                .findByIdOptional(row.contractor())
                .filter(c -> c.endedOn() == null)
                .isPresent();
        return engaged && approver != null && approvals.mayApprove(approver, row.requester(), operation(row));
    }

    /** On a day that has begun, else as its first use, else again: somebody may have begun the day in between. */
    private boolean take(UUID id, int rows, LocalDate today) {
        return more(id, rows, today) || first(id, rows, today) || more(id, rows, today);
    }

    private boolean more(UUID id, int rows, LocalDate today) {
        return update(
                        "usedRows = usedRows + ?1, usedTotal = usedTotal + ?1, uses = uses + 1 where id = ?2"
                                + " and usedDay = ?3 and revokedAt is null and usedRows + ?1 <= rowsADay",
                        rows,
                        id,
                        today)
                == 1;
    }

    private boolean first(UUID id, int rows, LocalDate today) {
        return update(
                        "usedDay = ?3, usedRows = ?1, usedTotal = usedTotal + ?1, uses = uses + 1 where id = ?2"
                                + " and (usedDay is null or usedDay < ?3) and revokedAt is null and ?1 <= rowsADay",
                        rows,
                        id,
                        today)
                == 1;
    }

    LocalDate today() {
        return clock.today();
    }

    static Operation operation(StandingApproval row) {
        String hash = HexFormat.of().formatHex(Secrets.hash(row.terms()));
        return new Operation(OperationCode.STANDING_APPROVAL, row.division(), row.id(), hash, row.rowsADay());
    }

    private static Leaf leaf(String action, Actor actor, StandingApproval row) {
        return Leaf.of(action, actor).division(row.division()).object("standing-approval", row.id());
    }

    /** What a request for one is about. */
    @ApplicationScoped
    static class Subjects implements ApprovalSubject {

        private final StandingGrants grants;
        private final Contractors contractors;

        Subjects(StandingGrants grants, Contractors contractors) {
            this.grants = grants;
            this.contractors = contractors;
        }

        @Override
        public Optional<Subject> of(Operation asked) {
            if (asked.code() != OperationCode.STANDING_APPROVAL) {
                return Optional.empty();
            }
            return grants.findByIdOptional(asked.object())
                    .map(row -> new Subject(
                            contractors
                                            .findByIdOptional(row.contractor())
                                            .map(c -> c.name())
                                            .orElse("")
                                    + " – " + row.layout() + " – " + row.endsOn(),
                            "/desk/divisions/" + row.division() + "/contractors",
                            row.state(grants.today()).equals("waiting")
                                    && operation(row).equals(asked)));
        }
    }
}
