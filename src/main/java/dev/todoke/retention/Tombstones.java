package dev.todoke.retention;

import dev.todoke.kernel.DataCategory;
import dev.todoke.kernel.PersonalDataHolding;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tombstones, and what may be asked of them. They are not of a subject any more, so nothing is erased by subject here. */
@ApplicationScoped
public class Tombstones implements PanacheRepositoryBase<Tombstone, UUID>, PersonalDataHolding {

    /** A hit: in which campaign something was held, which categories, and until when this can be told. */
    public record Trace(UUID campaign, UUID division, Set<DataCategory> categories, LocalDate endsOn) {}

    /** Looks a MAC up among the disposed. */
    public List<Trace> traces(UUID division, byte[] mac) {
        return list("division = ?1 and mac = ?2 order by endsOn", division, mac).stream()
                .map(stone -> new Trace(
                        stone.campaign(), stone.division(), CategoryList.read(stone.categories()), stone.endsOn()))
                .toList();
    }

    long expire(LocalDate today) {
        return delete("endsOn < ?1", today);
    }

    @Override
    public String name() {
        return "retention.tombstone";
    }

    @Override
    public Set<DataCategory> categories() {
        return Set.of(DataCategory.HANDLE);
    }

    @Override
    public Set<String> tables() {
        return Set.of("tombstone");
    }

    @Override
    public Map<String, Long> inventory(Collection<UUID> subjects) {
        return Map.of();
    }

    @Override
    public Erasure erase(Collection<UUID> subjects) {
        return new Erasure(Map.of(), Set.of());
    }
}
