package dev.todoke.details;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Releases from quarantine. */
@ApplicationScoped
class Releases implements PanacheRepositoryBase<Release, UUID> {}
