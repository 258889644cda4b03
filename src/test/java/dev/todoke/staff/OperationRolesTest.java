package dev.todoke.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.RoleNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever an endpoint admits has the operation that it then asks for, and the other way round. */
class OperationRolesTest {

    private static final Map<OperationCode, List<String>> ASKED_BY = Map.of(
            OperationCode.EXPORT_LIST,
            List.of(
                    "POST /api/v1/lists/{id}/preview",
                    "POST /api/v1/lists/{id}/production",
                    "POST /api/v1/lists/{id}/file",
                    "POST /desk/lists/{id}/preview",
                    "POST /desk/lists/{id}/spelling",
                    "POST /desk/lists/{id}/production",
                    "POST /desk/lists/{id}/file"),
            OperationCode.OPEN_DETAILS,
            List.of(
                    "POST /api/v1/campaigns/{campaign}/winners/{winner}/details",
                    "POST /desk/campaigns/{campaign}/winners/{winner}/details"));

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
