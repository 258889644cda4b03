package dev.todoke.winner;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todoke.kernel.EmailAddress;
import dev.todoke.kernel.Handle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Contact data as sealed: UTF-8 JSON, keys in alphabetical order, missing values left out (schema 1). */
final class ContactBytes {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();
    private static final ObjectMapper READER = new ObjectMapper();

    private ContactBytes() {}

    static byte[] write(ContactData contact) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            write(json, "displayName", contact.displayName());
            write(
                    json,
                    "email",
                    contact.email() == null ? null : contact.email().text());
            write(json, "handle", contact.handle().text());
            write(json, "platformId", contact.platformId());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static ContactData read(byte[] bytes) {
        JsonNode json;
        try {
            json = READER.readTree(bytes);
        } catch (IOException e) {
            // Its message would quote the contact data.
            throw new IllegalStateException("contact data is not in schema 1");
        }
        String email = text(json, "email");
        String handle = text(json, "handle");
        if (handle == null) {
            throw new IllegalStateException("contact data is not in schema 1");
        }
        return new ContactData(
                new Handle(handle),
                text(json, "platformId"),
                text(json, "displayName"),
                email == null ? null : new EmailAddress(email));
    }

    private static void write(JsonGenerator json, String key, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(key, value);
        }
    }

    private static @Nullable String text(JsonNode json, String key) {
        JsonNode value = json.get(key);
        return value == null ? null : value.textValue();
    }
}
