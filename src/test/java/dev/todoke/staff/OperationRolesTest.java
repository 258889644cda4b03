package dev.todoke.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.RoleNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever an endpoint admits has the operation that it then asks for, and the other way round. */
class OperationRolesTest {

    private static final Map<OperationCode, List<String>> ASKED_BY = Map.ofEntries(
            Map.entry(
                    OperationCode.EXPORT_LIST,
                    List.of(
                            "POST /api/v1/lists/{id}/preview",
                            "POST /api/v1/lists/{id}/production",
                            "POST /api/v1/lists/{id}/file",
                            "POST /desk/lists/{id}/preview",
                            "POST /desk/lists/{id}/spelling",
                            "POST /desk/lists/{id}/production",
                            "POST /desk/lists/{id}/file")),
            Map.entry(
                    OperationCode.OPEN_DETAILS,
                    List.of(
                            "POST /api/v1/campaigns/{campaign}/winners/{winner}/details",
                            "POST /desk/campaigns/{campaign}/winners/{winner}/details")),
            Map.entry(
                    OperationCode.OPEN_CONTACTS,
                    List.of("POST /api/v1/campaigns/{id}/worklist", "POST /desk/campaigns/{id}/worklist")),
            Map.entry(
                    OperationCode.ISSUE_LINKS,
                    List.of(
                            "POST /api/v1/campaigns/{id}/links",
                            "POST /api/v1/winners/{id}/link",
                            "POST /desk/campaigns/{id}/links")),
            Map.entry(
                    OperationCode.REVOKE_LINKS,
                    List.of("POST /api/v1/revocations", "POST /desk/campaigns/{id}/links/stop")),
            Map.entry(
                    OperationCode.WITHDRAW_REVOCATION,
                    List.of(
                            "DELETE /api/v1/revocations/{id}",
                            "POST /api/v1/revocations/{id}/approval",
                            "POST /desk/campaigns/{id}/links/stops/{stop}/approval",
                            "POST /desk/campaigns/{id}/links/stops/{stop}/withdrawal")),
            Map.entry(
                    OperationCode.HOLD,
                    List.of(
                            "POST /api/v1/holds",
                            "DELETE /api/v1/holds/{id}",
                            "POST /desk/retention/{campaign}/holds",
                            "POST /desk/retention/{campaign}/holds/{hold}/release")),
            Map.entry(
                    OperationCode.RELEASE_CLOCK,
                    List.of("DELETE /api/v1/clock-guard/hold", "POST /desk/retention/clock/release")),
            Map.entry(
                    OperationCode.MANAGE_STAFF,
                    List.of(
                            "POST /api/v1/staff",
                            "POST /api/v1/staff/{id}/disable",
                            "POST /desk/staff",
                            "POST /desk/staff/{id}/disable")),
            Map.entry(
                    OperationCode.GRANT_ROLE, List.of("POST /api/v1/staff/{id}/roles", "POST /desk/staff/{id}/roles")),
            Map.entry(
                    OperationCode.REMOVE_BOSS,
                    List.of(
                            "DELETE /api/v1/divisions/{id}/recipients/{recipient}",
                            "POST /desk/divisions/{id}/notices/{recipient}/removal")),
            Map.entry(
                    OperationCode.STANDING_APPROVAL,
                    List.of(
                            "POST /api/v1/divisions/{id}/contractors/standing",
                            "POST /desk/divisions/{id}/contractors/standing")),
            Map.entry(
                    OperationCode.OPEN_NOTE,
                    List.of("POST /api/v1/audit/leaves/{id}/note", "POST /desk/audit/{id}/note")),
            Map.entry(OperationCode.MAKE_TOKEN, List.of("POST /api/v1/tokens", "POST /desk/tokens")),
            Map.entry(
                    OperationCode.APPROVE,
                    List.of("POST /api/v1/approvals/{id}/approve", "POST /desk/approvals/{id}/approve")),
            Map.entry(
                    OperationCode.RENEW_FACTORS,
                    List.of("POST /api/v1/staff/{id}/invitation", "POST /desk/staff/{id}/invitation")));

    /** Asked for by the clock, typed at the console, or asked by the program itself: no endpoint stands before them. */
    private static final Set<OperationCode> WITHOUT_ENDPOINT = EnumSet.of(
            OperationCode.DERIVE,
            OperationCode.ERASE,
            OperationCode.END_CAMPAIGN,
            OperationCode.REWRAP,
            OperationCode.ROTATE_KEYS,
            OperationCode.DESTROY_KEYS,
            OperationCode.CHECK_SECOND_FACTOR,
            OperationCode.SEND_NOTICES);

    @Test
    void everyOperationHasItsEndpointsOrIsSaidToHaveNone() {
        Set<OperationCode> named = EnumSet.copyOf(WITHOUT_ENDPOINT);
        named.addAll(ASKED_BY.keySet());
        assertThat(named).containsExactlyInAnyOrder(OperationCode.values());
        assertThat(ASKED_BY).doesNotContainKeys(WITHOUT_ENDPOINT.toArray(OperationCode[]::new));
    }

    @Test
    void anEndpointAdmitsExactlyTheRolesThatHaveItsOperation() throws IOException {
        Map<String, Set<String>> table = table();
        ASKED_BY.forEach((code, endpoints) ->
                endpoints.forEach(each -> assertThat(table).as(each).containsEntry(each, having(code, 1))));
        assertThat(table)
                .as("support answers one person at a time")
                .containsEntry("POST /api/v1/campaigns/{campaign}/details", having(OperationCode.OPEN_DETAILS, 2));
    }

    @Test
    void aContractorIsLetInNowhereWhileNoListSaysForWhomItWasMade() throws IOException {
        assertThat(table().values()).allSatisfy(roles -> assertThat(roles).doesNotContain(RoleNames.CONTRACTOR));
    }

    private static Set<String> having(OperationCode code, int rows) {
        UUID division = UUID.randomUUID();
        Operation operation = new Operation(code, division, UUID.randomUUID(), null, rows);
        Set<String> having = new TreeSet<>();
        for (String role : RoleNames.ALL) {
            if (RoleOperations.permit(Map.of(division, Set.of(role)), operation)) {
                having.add(role);
            }
        }
        return having;
    }

    private static Map<String, Set<String>> table() throws IOException {
        Map<String, Set<String>> table = new TreeMap<>();
        try (var in = OperationRolesTest.class.getResourceAsStream("/roles/table.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(" : "))
                    .map(line -> line.split(" : "))
                    .forEach(parts -> table.put(parts[0], new TreeSet<>(List.of(parts[1].split(" ")))));
        }
        return table;
    }
}
