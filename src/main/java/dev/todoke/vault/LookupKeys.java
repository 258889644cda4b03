package dev.todoke.vault;

import dev.todoke.vault.store.KeySet;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The lookup keys that the key store must have. */
@ApplicationScoped
class LookupKeys implements PanacheRepositoryBase<LookupKey, LookupKey.Id> {

    /** In a transaction of its own: the row stands before the first MAC under its key does. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void anchor(UUID division, int year, KeySet.Entry key) {
        if (findById(new LookupKey.Id(division, year, key.version())) == null) {
            persist(new LookupKey(division, year, key));
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void forget(UUID division, int year) {
        delete("division = ?1 and year = ?2", division, year);
    }
}
