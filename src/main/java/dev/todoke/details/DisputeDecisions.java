package dev.todoke.details;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Decisions about disputed winners. */
@ApplicationScoped
class DisputeDecisions implements PanacheRepositoryBase<DisputeDecision, UUID> {}
