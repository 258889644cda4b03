package dev.todoke.kernel.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Keeps pages out of the REST contract, whose paths are under {@code /api}, and tells what holds for all operations once. */
public class ContractFilter implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getPaths() == null || contract.getPaths().getPathItems() == null) {
            return;
        }
        new HashMap<>(contract.getPaths().getPathItems())
                .keySet().stream()
                        .filter(path -> !path.startsWith("/api/"))
                        .forEach(contract.getPaths()::removePathItem);
        // Where it runs is the operator's matter; a port of whoever built it is not part of the contract.
        contract.setServers(List.of(OASFactory.createServer().url("/")));
        ContractShapes.addTo(contract);
        Set<String> names = new HashSet<>();
        contract.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach(
                                (method, operation) -> new ContractOperation(path, method, operation).complete(names)));
        ContractPruning.prune(contract);
    }
}
