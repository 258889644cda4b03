package dev.todoke.organisation;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Where the senders of parcels are kept. */
@ApplicationScoped
public class SenderProfiles implements PanacheRepositoryBase<SenderProfile, UUID> {

    private final AuditLog audit;
    private final Divisions divisions;

    public SenderProfiles(AuditLog audit, Divisions divisions) {
        this.audit = audit;
        this.divisions = divisions;
    }

    public SenderProfile require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    public List<SenderProfile> ofDivision(UUID division) {
        return list("divisionId = ?1 order by id", division);
    }

    @Transactional
    public SenderProfile add(UUID division, Sender sender, Authority authority) {
        divisions.require(division);
        SenderProfile profile = new SenderProfile(Ids.next(), division, sender);
        persist(profile);
        audit.record(leaf("sender.create", profile, authority));
        flush();
        return profile;
    }

    @Transactional
    public SenderProfile describe(UUID id, long version, Sender sender, Authority authority) {
        SenderProfile profile = require(id);
        if (profile.version() != version) {
            throw new Refusal(ProblemType.PRECONDITION_FAILED);
        }
        profile.describe(sender);
        audit.record(leaf("sender.change", profile, authority));
        flush();
        return profile;
    }

    private static Leaf leaf(String action, SenderProfile profile, Authority authority) {
        return Leaf.of(action, authority.actor()).division(profile.divisionId()).object("sender-profile", profile.id());
    }
}
