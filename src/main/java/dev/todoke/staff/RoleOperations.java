package dev.todoke.staff;

import static dev.todoke.kernel.OperationCode.APPROVE;
import static dev.todoke.kernel.OperationCode.DESTROY_KEYS;
import static dev.todoke.kernel.OperationCode.END_CAMPAIGN;
import static dev.todoke.kernel.OperationCode.ERASE;
import static dev.todoke.kernel.OperationCode.EXPORT_LIST;
import static dev.todoke.kernel.OperationCode.GRANT_ROLE;
import static dev.todoke.kernel.OperationCode.HOLD;
import static dev.todoke.kernel.OperationCode.ISSUE_LINKS;
import static dev.todoke.kernel.OperationCode.MAKE_TOKEN;
import static dev.todoke.kernel.OperationCode.MANAGE_STAFF;
import static dev.todoke.kernel.OperationCode.OPEN_CONTACTS;
import static dev.todoke.kernel.OperationCode.OPEN_DETAILS;
import static dev.todoke.kernel.OperationCode.OPEN_NOTE;
import static dev.todoke.kernel.OperationCode.RELEASE_CLOCK;
import static dev.todoke.kernel.OperationCode.REMOVE_BOSS;
import static dev.todoke.kernel.OperationCode.RENEW_FACTORS;
import static dev.todoke.kernel.OperationCode.REVOKE_LINKS;
import static dev.todoke.kernel.OperationCode.REWRAP;
import static dev.todoke.kernel.OperationCode.ROTATE_KEYS;
import static dev.todoke.kernel.OperationCode.STANDING_APPROVAL;
import static dev.todoke.kernel.OperationCode.WITHDRAW_REVOCATION;

import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which role may do what; frozen in docs/decisions/0011-authority-and-roles.md. What is not listed is not permitted. */
final class RoleOperations {

    private static final Map<String, Set<OperationCode>> MAY = Map.of(
            RoleNames.OPERATOR, EnumSet.of(OPEN_CONTACTS, ISSUE_LINKS, REVOKE_LINKS, APPROVE),
            RoleNames.SHIPPER, EnumSet.of(EXPORT_LIST, OPEN_DETAILS, APPROVE),
            RoleNames.MANAGER,
                    EnumSet.of(ISSUE_LINKS, REVOKE_LINKS, STANDING_APPROVAL, REMOVE_BOSS, MAKE_TOKEN, APPROVE),
            RoleNames.PRIVACY_OFFICER,
                    EnumSet.of(
                            ERASE,
                            HOLD,
                            END_CAMPAIGN,
                            RELEASE_CLOCK,
                            WITHDRAW_REVOCATION,
                            REVOKE_LINKS,
                            OPEN_DETAILS,
                            APPROVE,
                            OPEN_NOTE),
            RoleNames.AUDITOR, EnumSet.of(OPEN_NOTE),
            RoleNames.SUPPORT, EnumSet.of(OPEN_DETAILS, APPROVE),
            RoleNames.CLIENT_OFFICER, EnumSet.of(APPROVE),
            RoleNames.ADMIN,
                    EnumSet.of(
                            MANAGE_STAFF,
                            GRANT_ROLE,
                            RENEW_FACTORS,
                            RELEASE_CLOCK,
                            ROTATE_KEYS,
                            REWRAP,
                            DESTROY_KEYS,
                            APPROVE));

    private RoleOperations() {}

    /** By the roles in the operation's own division, and those that span the instance. */
    static boolean permit(Map<UUID, Set<String>> roles, Operation operation) {
        return allows(roles.getOrDefault(operation.division(), Set.of()), operation)
                || allows(roles.getOrDefault(SignedIn.INSTANCE, Set.of()), operation);
    }

    /** What the roles that span the instance permit, whatever the division. */
    static Set<OperationCode> everywhere(Map<UUID, Set<String>> roles) {
        Set<OperationCode> codes = EnumSet.noneOf(OperationCode.class);
        roles.getOrDefault(SignedIn.INSTANCE, Set.of()).forEach(role -> codes.addAll(MAY.getOrDefault(role, Set.of())));
        return codes;
    }

    private static boolean allows(Set<String> roles, Operation operation) {
        return roles.stream().anyMatch(role -> allows(role, operation));
    }

    private static boolean allows(String role, Operation operation) {
        boolean listed = MAY.getOrDefault(role, Set.of()).contains(operation.code());
        boolean several = operation.code() == OPEN_DETAILS && operation.rows() > 1;
        // Support answers one person at a time.
        return listed && !(several && role.equals(RoleNames.SUPPORT));
    }
}
