package dev.todoke.retention;

import dev.todoke.kernel.DataCategory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** Every place where a campaign's personal data lies, with an owner and an end (写しの台帳). */
@ApplicationScoped
public class CopiesLedger {

    /** What sort of place. */
    public enum Place {
        OUR_STORE,
        DM_HISTORY,
        CONTRACTOR_FILE,
        OFFICE_DOWNLOAD,
        CARRIER_SYSTEM,
        SPREADSHEET
    }

    /** Opens a row and returns its id. {@code label} names the place, never a person. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID open(
            UUID division,
            UUID campaign,
            Place place,
            String label,
            Set<DataCategory> categories,
            UUID owner,
            LocalDate eraseBy) {
        throw new UnsupportedOperationException();
    }

    /** Ticks a row off: the copy is gone. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void close(UUID copy, UUID by, String proof) {
        throw new UnsupportedOperationException();
    }
}
