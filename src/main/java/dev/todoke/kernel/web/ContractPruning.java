package dev.todoke.kernel.web;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Takes out what only pages needed: shapes that no operation of the contract leads to, and tags that none carries. */
final class ContractPruning {

    private static final String PREFIX = "#/components/schemas/";

    private final Map<String, Schema> all;
    private final Set<String> reached = new HashSet<>();

    private ContractPruning(Map<String, Schema> all) {
        this.all = all;
    }

    static void prune(OpenAPI contract) {
        ContractPruning walk = new ContractPruning(contract.getComponents().getSchemas());
        operations(contract).forEach(walk::reach);
        walk.reached.add("Problem");
        Set.copyOf(walk.all.keySet()).stream()
                .filter(name -> !walk.reached.contains(name))
                .forEach(contract.getComponents()::removeSchema);
        contract.setTags(operations(contract)
                .flatMap(operation -> operation.getTags().stream())
                .distinct()
                .sorted()
                .map(name -> OASFactory.createTag().name(name))
                .toList());
    }

    private static Stream<Operation> operations(OpenAPI contract) {
        return contract.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream());
    }

    private void reach(Operation operation) {
        stream(operation.getParameters()).map(Parameter::getSchema).forEach(this::reach);
        if (operation.getRequestBody() != null) {
            reach(operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().values().forEach(answer -> reach(answer.getContent()));
    }

    private void reach(@Nullable Content content) {
        if (content != null && content.getMediaTypes() != null) {
            content.getMediaTypes().values().forEach(type -> reach(type.getSchema()));
        }
    }

    private void reach(@Nullable Schema schema) {
        if (schema == null) {
            return;
        }
        String ref = schema.getRef();
        if (ref != null && ref.startsWith(PREFIX) && reached.add(ref.substring(PREFIX.length()))) {
            reach(all.get(ref.substring(PREFIX.length())));
        }
        reach(schema.getItems());
        reach(schema.getAdditionalPropertiesSchema());
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(this::reach);
        }
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(Objects::nonNull)
                .flatMap(Collection::stream)
                .forEach(this::reach);
    }

    private static <T> Stream<T> stream(@Nullable Collection<T> some) {
        return some == null ? Stream.empty() : some.stream();
    }
}
