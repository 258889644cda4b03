package dev.todoke.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows that stop links. */
@ApplicationScoped
public class LinkRevocations implements PanacheRepositoryBase<LinkRevocation, UUID> {

    /**
     * How far this link is stopped: by the farthest reaching row that covers it. One look-up by index; always with four
     * names, because Hibernate translates a query with a list anew each time, and every request of a winner asks this.
     */
    public Optional<RevocationReach> reaching(FormLink link) {
        UUID channel = link.channelId() == null ? link.id() : link.channelId();
        return list(
                        "scopeId in (?1, ?2, ?3, ?4) and withdrawnAt is null and issuedBefore > ?5",
                        link.id(),
                        link.winnerId(),
                        link.campaignId(),
                        channel,
                        link.issuedAt())
                .stream()
                .map(LinkRevocation::reach)
                .max(RevocationReach::compareTo);
    }

    /** Every row of a division that was not withdrawn. */
    List<LinkRevocation> standing(UUID division) {
        return list("divisionId = ?1 and withdrawnAt is null", division);
    }

    /** Rows of these divisions, newest first. */
    public List<LinkRevocation> ofDivisions(Collection<UUID> divisions) {
        return divisions.isEmpty() ? List.of() : list("divisionId in ?1 order by revokedAt desc", divisions);
    }

    /** Rows that touch this campaign or the account through which its links travel, newest first. */
    public List<LinkRevocation> about(Collection<UUID> scopes) {
        return scopes.isEmpty() ? List.of() : list("scopeId in ?1 order by revokedAt desc", scopes);
    }
}
