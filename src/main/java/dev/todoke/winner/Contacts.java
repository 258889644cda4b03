package dev.todoke.winner;

import dev.todoke.kernel.AccessReason;
import dev.todoke.kernel.Authority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Opens contact data: at most 100 winners of one campaign, one reason, one leaf in the log. */
@ApplicationScoped
public class Contacts {

    public static final int MOST = 100;

    /** Contact data by winner; winners whose data has been erased are left out. */
    public Map<UUID, ContactData> open(
            Authority authority, UUID campaign, Collection<UUID> winners, AccessReason reason) {
        throw new UnsupportedOperationException();
    }
}
