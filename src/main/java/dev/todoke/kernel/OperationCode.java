package dev.todoke.kernel;

/** What an {@link Authority} may permit. Names stand in approvals and never change. */
public enum OperationCode {
    OPEN_CONTACTS,
    OPEN_DETAILS,
    EXPORT_LIST,
    DERIVE,
    ISSUE_LINKS,
    REVOKE_LINKS,
    WITHDRAW_REVOCATION,
    ERASE,
    HOLD,
    END_CAMPAIGN,
    /** Answer for clocks that were in doubt, so that erasing goes on. */
    RELEASE_CLOCK,
    REWRAP,
    ROTATE_KEYS,
    DESTROY_KEYS,
    MANAGE_STAFF,
    /** Give somebody a role; takes a second person. */
    GRANT_ROLE,
    /** Take somebody off who may stop what one person does alone; takes a second person. */
    REMOVE_BOSS,
    /** Let lists of one kind go to one contractor for some days; takes a second person. */
    STANDING_APPROVAL,
    /** Let somebody who has enrolled set both factors anew; takes a second person. */
    RENEW_FACTORS,
    /** Compare a one-time code with a sealed seed at sign-in and step-up; no person can be given this. */
    CHECK_SECOND_FACTOR,
    /** Open the addresses of staff to send them a notice; only the clock. */
    SEND_NOTICES,
    /** Make an API token of a division; the object is the division, the content what the token may do. */
    MAKE_TOKEN,
    /** Say yes to what somebody else asked for; the object is the request, the content what it is about. */
    APPROVE,
    /** Open what was written down beside a leaf of the log. */
    OPEN_NOTE
}
