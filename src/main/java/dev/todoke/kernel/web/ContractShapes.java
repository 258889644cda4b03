package dev.todoke.kernel.web;

import dev.todoke.kernel.ProblemType;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Parts of the contract that every operation shares: how one proves who one is, and what a problem looks like. */
final class ContractShapes {

    static final String SESSION = "session";
    static final String CSRF = "csrf";
    static final String TOKEN = "token";
    static final String PROBLEM = "#/components/responses/Problem";

    private ContractShapes() {}

    static void addTo(OpenAPI contract) {
        Components parts = contract.getComponents() == null ? OASFactory.createComponents() : contract.getComponents();
        contract.setComponents(parts);
        parts.setSecuritySchemes(null);
        parts.addSecurityScheme(
                SESSION,
                scheme(SecurityScheme.Type.APIKEY, SecurityScheme.In.COOKIE, "todoke-desk")
                        .description("The session that POST /api/v1/session opens; over TLS the cookie's name begins"
                                + " with __Host-"));
        parts.addSecurityScheme(
                CSRF,
                scheme(SecurityScheme.Type.APIKEY, SecurityScheme.In.HEADER, "X-CSRF-Token")
                        .description("csrfToken of the session, with every change"));
        parts.addSecurityScheme(
                TOKEN,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("An API token; opens nothing"));
        parts.addSchema("Problem", problem());
        parts.addResponse(
                "Problem",
                OASFactory.createAPIResponse()
                        .description("A problem (RFC 9457); it repeats nothing that was sent")
                        .content(OASFactory.createContent()
                                .addMediaType(
                                        "application/problem+json",
                                        OASFactory.createMediaType()
                                                .schema(OASFactory.createSchema()
                                                        .ref("#/components/schemas/Problem")))));
    }

    private static SecurityScheme scheme(SecurityScheme.Type type, SecurityScheme.In in, String name) {
        return OASFactory.createSecurityScheme().type(type).in(in).name(name);
    }

    private static Schema problem() {
        Schema field = object().addProperty("pointer", text())
                .addProperty("code", text())
                .required(List.of("pointer", "code"));
        List<String> kinds =
                Stream.of(ProblemType.values()).map(ProblemType::code).sorted().toList();
        return object().addProperty("type", text().description("/problems/<code>, a page in Japanese and English"))
                .addProperty("title", text())
                .addProperty("status", number())
                .addProperty("code", text().description("Stable; so far one of: " + String.join(", ", kinds)))
                .addProperty("detail", text().description("In the language of Accept-Language"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .type(List.of(Schema.SchemaType.ARRAY))
                                .items(field))
                .addProperty("incident", text().description("Number of a fault in the log"))
                .required(List.of("type", "title", "status", "code", "detail"));
    }

    private static Schema object() {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.OBJECT));
    }

    private static Schema text() {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING));
    }

    private static Schema number() {
        return OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.INTEGER))
                .format("int32");
    }
}
