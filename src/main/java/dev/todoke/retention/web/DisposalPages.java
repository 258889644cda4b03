package dev.todoke.retention.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.retention.DisposalRecord;
import dev.todoke.retention.DisposalRecords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A disposal record as a plain page to print; the signed bytes are one click away. */
@Path("/desk/disposals")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({
    RoleNames.VIEWER,
    RoleNames.OPERATOR,
    RoleNames.SHIPPER,
    RoleNames.MANAGER,
    RoleNames.PRIVACY_OFFICER,
    RoleNames.SUPPORT,
    RoleNames.AUDITOR,
    RoleNames.CLIENT_OFFICER
})
class DisposalPages {

    private final DisposalRecords records;
    private final ObjectMapper json;
    private final SignedIn signedIn;

    DisposalPages(DisposalRecords records, ObjectMapper json, SignedIn signedIn) {
        this.records = records;
        this.json = json;
        this.signedIn = signedIn;
    }

    @CheckedTemplate(basePath = "retention")
    static class Templates {
        private Templates() {}

        static native TemplateInstance disposal(Sheet sheet);
    }

    /** What stands on the sheet. */
    record Sheet(
            UUID id,
            String kindKey,
            boolean ofPeople,
            String campaign,
            String at,
            int subjects,
            String keyId,
            String databaseBy,
            String keyStoreBy,
            List<Count> rows,
            List<Elsewhere> elsewhere) {}

    /** Rows of one table. */
    record Count(String table, long rows) {}

    /** A copy that was still open elsewhere. */
    record Elsewhere(String placeKey, String label, String eraseBy) {}

    @GET
    @Path("{id}")
    public TemplateInstance show(@PathParam("id") UUID id) {
        DisposalRecord record = records.require(id);
        signedIn.within(record.division());
        return Templates.disposal(sheet(record));
    }

    private Sheet sheet(DisposalRecord record) {
        JsonNode text = read(record);
        List<Count> rows = new ArrayList<>();
        text.path("rows")
                .fields()
                .forEachRemaining(holding -> holding.getValue()
                        .fields()
                        .forEachRemaining(table -> rows.add(
                                new Count(table.getKey(), table.getValue().asLong()))));
        List<Elsewhere> elsewhere = new ArrayList<>();
        text.path("copiesElsewhere")
                .forEach(copy -> elsewhere.add(new Elsewhere(
                        "place_" + copy.path("place").asText(),
                        copy.path("label").asText(),
                        copy.path("eraseBy").asText())));
        JsonNode method = text.path("method");
        return new Sheet(
                record.id(),
                "kind_" + record.kind().code(),
                record.kind() == DisposalRecord.Kind.PEOPLE,
                text.path("campaign").path("name").asText(),
                JapanTime.of(record.disposedAt()),
                record.subjects(),
                record.keyId(),
                time(method.path("databaseCopiesUnreadableBy")),
                time(method.path("keyStoreBackupsUnreadableBy")),
                rows,
                elsewhere);
    }

    private JsonNode read(DisposalRecord record) {
        try {
            return json.readTree(record.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String time(JsonNode instant) {
        return instant.isTextual() ? JapanTime.of(Instant.parse(instant.asText())) : "";
    }
}
