package dev.todoke.kernel;

import java.util.List;

/** Names of the roles, per division except {@link #ADMIN}; constants, so that low packages need not know {@code staff}. */
public final class RoleNames {

    public static final String VIEWER = "viewer";
    /** Contact data, links, worklists. */
    public static final String OPERATOR = "operator";
    /** Lists and batches. */
    public static final String SHIPPER = "shipper";
    /** Settings. */
    public static final String MANAGER = "manager";
    /** Holds, erasure, incidents. */
    public static final String PRIVACY_OFFICER = "privacy-officer";

    public static final String SUPPORT = "support";
    public static final String AUDITOR = "auditor";
    /** A fulfilment contractor (委託先) that fetches its own lists. */
    public static final String CONTRACTOR = "contractor";
    /** A client's officer who approves and sees certificates without addresses. */
    public static final String CLIENT_OFFICER = "client-officer";
    /** Instance administrator: people and configuration, no personal data. */
    public static final String ADMIN = "admin";

    /** No role: whoever is signed in at all, for {@code @RolesAllowed}. */
    public static final String SIGNED_IN = "**";

    public static final List<String> ALL = List.of(
            VIEWER, OPERATOR, SHIPPER, MANAGER, PRIVACY_OFFICER, SUPPORT, AUDITOR, CONTRACTOR, CLIENT_OFFICER, ADMIN);

    private RoleNames() {}
}
