package dev.todoke.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** An OpenAPI document, read as far as tests need it. */
final class Contract {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final JsonNode document;

    private Contract(JsonNode document) {
        this.document = document;
    }

    static Contract read(String yaml) {
        try {
            return new Contract(new YAMLMapper().readTree(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Contract read(Path file) {
        try {
            return new Contract(new YAMLMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One operation. */
    record Operation(String method, String path, JsonNode node) {

        String key() {
            return method + " " + path;
        }

        boolean changes() {
            return Set.of("PUT", "PATCH", "DELETE").contains(method);
        }

        boolean isOpen() {
            return node.path("security").isEmpty();
        }
    }

    List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        each(
                document.path("paths"),
                (path, item) -> each(item, (method, operation) -> {
                    if (METHODS.contains(method)) {
                        all.add(new Operation(method.toUpperCase(Locale.ROOT), path, operation));
                    }
                }));
        return all;
    }

    /** The node itself, or the one that it refers to. */
    JsonNode resolved(JsonNode node) {
        JsonNode found = node;
        for (int hops = 0; found.has("$ref") && hops < 20; hops++) {
            found = document.at(found.get("$ref").asText().substring(1));
        }
        return found;
    }

    /** Media types of a body, first declared first. */
    static List<String> types(JsonNode withContent) {
        List<String> types = new ArrayList<>();
        withContent.path("content").fieldNames().forEachRemaining(types::add);
        return types;
    }

    static void each(JsonNode object, java.util.function.BiConsumer<String, JsonNode> visitor) {
        for (Iterator<Map.Entry<String, JsonNode>> fields = object.fields(); fields.hasNext(); ) {
            Map.Entry<String, JsonNode> field = fields.next();
            visitor.accept(field.getKey(), field.getValue());
        }
    }
}
