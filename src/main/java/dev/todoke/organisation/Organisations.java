package dev.todoke.organisation;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Where the one company is kept. */
@ApplicationScoped
public class Organisations implements PanacheRepositoryBase<Organisation, UUID> {

    private final AuditLog audit;

    public Organisations(AuditLog audit) {
        this.audit = audit;
    }

    public Organisation current() {
        return find().orElseThrow(() -> new Refusal(ProblemType.NOT_READY));
    }

    public Optional<Organisation> find() {
        return findByIdOptional(Organisation.ONLY);
    }

    /** Writes the company down, or describes it anew whoever else has done so. */
    @Transactional
    public Organisation describe(LegalProfile profile, Authority authority) {
        return describe(profile, find().map(Organisation::version).orElse(0L), authority);
    }

    /** @param version what the editor saw; refuses with PRECONDITION_FAILED when it has changed since */
    @Transactional
    public Organisation describe(LegalProfile profile, long version, Authority authority) {
        Organisation organisation = find().orElse(null);
        if (organisation != null && organisation.version() != version) {
            throw new Refusal(ProblemType.PRECONDITION_FAILED);
        }
        if (organisation == null) {
            organisation = new Organisation(profile);
            persist(organisation);
        } else {
            organisation.describe(profile);
        }
        audit.record(Leaf.of("organisation.describe", authority.actor()));
        flush();
        return organisation;
    }
}
