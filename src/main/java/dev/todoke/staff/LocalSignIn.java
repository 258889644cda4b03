package dev.todoke.staff;

import dev.todoke.kernel.StaffNotices;
import dev.todoke.kernel.StaffNotices.Notice;
import dev.todoke.staff.oidc.OidcSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;

/**
 * Whether somebody's own factors here still sign them in. Where the company wants its own accounts used, they do not for
 * whoever has bound one, so that whom the company shuts out is shut out here too.
 */
@ApplicationScoped
class LocalSignIn {

    private final OidcSettings settings;
    private final CompanyAccounts accounts;
    private final StaffMembers members;
    private final StaffNotices notices;

    LocalSignIn(OidcSettings settings, CompanyAccounts accounts, StaffMembers members, StaffNotices notices) {
        this.settings = settings;
        this.accounts = accounts;
        this.members = members;
        this.notices = notices;
    }

    /** Asked when both factors were right. Whoever passes by a name set for the day the provider is down, is told of. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean admits(UUID member) {
        if (!settings.required() || accounts.boundAt(member).isEmpty()) {
            return true;
        }
        boolean named = settings.breakGlass()
                .orElse(Set.of())
                .contains(members.require(member).name());
        if (named) {
            notices.tell(new Notice(StaffNotices.Code.BREAK_GLASS, null, member, 1));
        }
        return named;
    }
}
