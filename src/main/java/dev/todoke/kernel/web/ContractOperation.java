package dev.todoke.kernel.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/** One operation of the contract, completed by the conventions: its name, who may call it, and the problems it may answer. */
final class ContractOperation {

    private static final int SEGMENT = 3;

    private final String path;
    private final HttpMethod method;
    private final Operation operation;

    ContractOperation(String path, HttpMethod method, Operation operation) {
        this.path = path;
        this.method = method;
        this.operation = operation;
    }

    /** @param names those that are given already; each is given once */
    void complete(Set<String> names) {
        String name = name();
        while (!names.add(name)) {
            String[] segments = path.replaceAll("/\\{[^}]*}", "").split("/");
            String last = segments[segments.length - 1].replaceAll("[^A-Za-z0-9]", "");
            name = name + last.substring(0, 1).toUpperCase(Locale.ROOT) + last.substring(1);
        }
        operation.setOperationId(name);
        if (operation.getTags() == null || operation.getTags().isEmpty()) {
            operation.setTags(List.of(path.split("/")[SEGMENT].replaceFirst("\\..*", "")));
        }
        if (method == HttpMethod.POST && !isOpen()) {
            operation.addParameter(idempotencyKey());
        }
        problems();
        security();
    }

    /** {@code CampaignResource_create} becomes {@code campaignCreate}. */
    private String name() {
        String[] parts = operation.getOperationId().replaceFirst(".*\\.", "").split("_", 2);
        String thing = parts[0].replaceFirst("Resource$", "");
        return thing.substring(0, 1).toLowerCase(Locale.ROOT)
                + thing.substring(1)
                + parts[1].substring(0, 1).toUpperCase(Locale.ROOT)
                + parts[1].substring(1);
    }

    /** Named by no role: whoever is not signed in may call it. */
    private boolean isOpen() {
        return operation.getSecurity() == null || operation.getSecurity().isEmpty();
    }

    private void problems() {
        APIResponses told = operation.getResponses();
        for (String status : statuses()) {
            told.addAPIResponse(status, OASFactory.createAPIResponse().ref(ContractShapes.PROBLEM));
        }
        told.getAPIResponses().entrySet().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .map(java.util.Map.Entry::getValue)
                .filter(answer -> answer.getRef() == null && blank(answer.getDescription()))
                .forEach((APIResponse answer) -> answer.setDescription("OK"));
    }

    private Set<String> statuses() {
        Set<String> statuses = new TreeSet<>(List.of("400", "406", "429", "500"));
        boolean changes = method != HttpMethod.GET;
        if (!isOpen()) {
            statuses.addAll(List.of("401", "403"));
        }
        if (path.contains("{") || !isOpen()) {
            statuses.add("404");
        }
        if (changes) {
            statuses.addAll(List.of("409", "422"));
        } else if (operation.getParameters() != null) {
            statuses.add("422");
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of("413", "415"));
        }
        if (hasIfMatch()) {
            statuses.addAll(List.of("412", "428"));
        }
        return statuses;
    }

    private boolean hasIfMatch() {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> "If-Match".equals(p.getName()));
    }

    /** The roles are for people to read; a scheme of ours knows no scopes. */
    private void security() {
        if (isOpen()) {
            operation.setSecurity(List.of());
            return;
        }
        Set<String> roles = new TreeSet<>();
        operation.getSecurity().forEach(one -> one.getSchemes().values().forEach(roles::addAll));
        if (!roles.isEmpty()) {
            operation.addExtension("x-roles", new ArrayList<>(roles));
        }
        SecurityRequirement session = OASFactory.createSecurityRequirement().addScheme(ContractShapes.SESSION);
        if (method != HttpMethod.GET) {
            session.addScheme(ContractShapes.CSRF);
        }
        operation.setSecurity(
                List.of(session, OASFactory.createSecurityRequirement().addScheme(ContractShapes.TOKEN)));
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .required(false)
                .description(
                        "1 to 255 printable characters of ASCII; the same key and request within 24 hours is done once")
                .schema(OASFactory.createSchema()
                        .type(List.of(Schema.SchemaType.STRING))
                        .minLength(1)
                        .maxLength(255));
    }

    private static boolean blank(@org.jspecify.annotations.Nullable String text) {
        return text == null || text.isBlank();
    }
}
