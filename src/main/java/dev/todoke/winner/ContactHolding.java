package dev.todoke.winner;

import dev.todoke.kernel.DataCategory;
import dev.todoke.kernel.PersonalDataHolding;
import dev.todoke.kernel.TodokeClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tells retention what is held to reach winners: sealed contact data and the MACs that find it. */
@ApplicationScoped
class ContactHolding implements PersonalDataHolding {

    private final SealedContacts contacts;
    private final Lookups lookups;
    private final WinnerProgresses progresses;
    private final TodokeClock clock;

    ContactHolding(SealedContacts contacts, Lookups lookups, WinnerProgresses progresses, TodokeClock clock) {
        this.contacts = contacts;
        this.lookups = lookups;
        this.progresses = progresses;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "winner.contact";
    }

    @Override
    public Set<DataCategory> categories() {
        return EnumSet.of(DataCategory.HANDLE, DataCategory.DISPLAY_NAME, DataCategory.EMAIL);
    }

    @Override
    public Set<String> tables() {
        return Set.of("contact_sealed", "lookup_mac", "winner_progress");
    }

    @Override
    public Map<String, Long> inventory(Collection<UUID> subjects) {
        if (subjects.isEmpty()) {
            return Map.of("contact_sealed", 0L, "lookup_mac", 0L);
        }
        return Map.of(
                "contact_sealed", contacts.count("subject in ?1", subjects),
                "lookup_mac", lookups.count("winnerId in ?1", subjects));
    }

    @Override
    public Erasure erase(Collection<UUID> subjects) {
        if (subjects.isEmpty()) {
            return new Erasure(Map.of(), Set.of());
        }
        List<Tombstone> tombstones = lookups.list("winnerId in ?1", subjects).stream()
                .map(row -> new Tombstone(
                        row.field(), row.keyYear(), row.keyVersion(), row.mac(), Set.of(categoryOf(row.field()))))
                .toList();
        Set<UUID> records = new HashSet<>(contacts.getEntityManager()
                .createQuery("select c.record from SealedContact c where c.subject in ?1", UUID.class)
                .setParameter(1, subjects)
                .getResultList());
        long sealed = contacts.delete("subject in ?1", subjects);
        long macs = lookups.delete("winnerId in ?1", subjects);
        progresses.erased(subjects, clock.today());
        return new Erasure(Map.of("contact_sealed", sealed, "lookup_mac", macs), records, tombstones);
    }

    private static DataCategory categoryOf(String field) {
        return field.equals(LookupMac.EMAIL) ? DataCategory.EMAIL : DataCategory.HANDLE;
    }
}
