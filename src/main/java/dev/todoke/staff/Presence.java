package dev.todoke.staff;

import dev.todoke.kernel.Mode;
import dev.todoke.kernel.OperationCode;

/**
 * Which operations ask for somebody's presence anew, for one named piece of work (再確認が要る作業). Whatever asks for it can
 * be done by a passkey alone outside mode demo: so this is also the whole list of what a session that password and code
 * opened cannot do. See docs/decisions/0020-passkeys.md.
 */
enum Presence {
    /** Being signed in is enough. */
    SIGNED_IN,
    /** Named and proved; in mode demo, where everybody is invented, being signed in is enough. */
    PROVED_OUTSIDE_DEMO,
    /** Named and proved everywhere; in mode demo a fresh one-time code does. */
    PROVED;

    static Presence of(OperationCode code) {
        return switch (code) {
            case OPEN_DETAILS, EXPORT_LIST -> PROVED;
            // Asked only for a yes to what itself asks for presence: see RequestedApprovals.
            case APPROVE -> PROVED;
            case ERASE,
                    END_CAMPAIGN,
                    RELEASE_CLOCK,
                    GRANT_ROLE,
                    RENEW_FACTORS,
                    MAKE_TOKEN,
                    ROTATE_KEYS,
                    REWRAP,
                    DESTROY_KEYS -> PROVED_OUTSIDE_DEMO;
            case OPEN_CONTACTS,
                    DERIVE,
                    ISSUE_LINKS,
                    REVOKE_LINKS,
                    WITHDRAW_REVOCATION,
                    HOLD,
                    MANAGE_STAFF,
                    CHECK_SECOND_FACTOR,
                    SEND_NOTICES,
                    STANDING_APPROVAL,
                    REMOVE_BOSS,
                    OPEN_NOTE -> SIGNED_IN;
        };
    }

    static boolean asked(OperationCode code, Mode mode) {
        return switch (of(code)) {
            case SIGNED_IN -> false;
            case PROVED_OUTSIDE_DEMO -> mode != Mode.DEMO;
            case PROVED -> true;
        };
    }
}
