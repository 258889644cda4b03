package dev.todoke.staff;

import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.StaffNotices;
import dev.todoke.kernel.StaffNotices.Code;
import dev.todoke.kernel.StaffNotices.Notice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * Tells the people somebody works with that their ways to sign in have changed (本人確認の変更): whoever did not do that
 * themselves hears of it from a colleague, and not from the stranger who did.
 */
@ApplicationScoped
class FactorNotices {

    private final RoleGrants grants;
    private final StaffNotices notices;

    FactorNotices(RoleGrants grants, StaffNotices notices) {
        this.grants = grants;
        this.notices = notices;
    }

    /** In the transaction of the change; every list of a division the person works in, else the instance's own. */
    @Transactional(Transactional.TxType.MANDATORY)
    void changed(UUID member) {
        List<UUID> places = grants.inForce(List.of(member)).stream()
                .map(RoleGrant::where)
                .distinct()
                .toList();
        if (places.isEmpty()) {
            notices.tell(new Notice(Code.FACTORS_CHANGED, null, member, 0));
        }
        places.forEach(place -> notices.tell(
                new Notice(Code.FACTORS_CHANGED, place.equals(SignedIn.INSTANCE) ? null : place, member, 0)));
    }
}
