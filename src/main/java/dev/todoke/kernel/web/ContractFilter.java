package dev.todoke.kernel.web;

import java.util.HashMap;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Keeps pages out of the REST contract: what stands in it is under {@code /api}. */
public class ContractFilter implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getPaths() != null && contract.getPaths().getPathItems() != null) {
            new HashMap<>(contract.getPaths().getPathItems())
                    .keySet().stream()
                            .filter(path -> !path.startsWith("/api/"))
                            .forEach(contract.getPaths()::removePathItem);
        }
    }
}
