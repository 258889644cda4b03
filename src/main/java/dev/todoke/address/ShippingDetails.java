package dev.todoke.address;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.todoke.kernel.EmailAddress;
import dev.todoke.kernel.PersonName;
import dev.todoke.kernel.PhoneNumber;
import dev.todoke.kernel.PostalAddress;
import dev.todoke.kernel.Sensitive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where a prize goes (送付先): what a winner typed, after folding. Its bytes are what is sealed, so their form is frozen. */
public record ShippingDetails(
        PersonName name,
        PostalAddress address,
        @Nullable PhoneNumber phone,
        @Nullable EmailAddress email) implements Sensitive {

    /** Version of the canonical form below; stands in the envelope as the payload's schema. */
    public static final int SCHEMA = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Canonical UTF-8 JSON: fixed keys in a fixed order, absent values as null, nothing escaped that need not be. */
    public byte[] toBytes() {
        StringBuilder json = new StringBuilder(256).append("{\"schema\":1");
        member(json, "name", name.text());
        member(json, "postalCode", address.postalCode());
        member(json, "prefecture", address.prefecture());
        member(json, "city", address.city());
        member(json, "street", address.street());
        member(json, "building", address.building());
        member(json, "phone", phone == null ? null : phone.digits());
        member(json, "email", email == null ? null : email.text());
        return json.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads the canonical form back; any other version or shape is an error, never a guess. */
    public static ShippingDetails fromBytes(byte[] bytes) {
        JsonNode json = read(bytes);
        if (json.path("schema").asInt() != SCHEMA) {
            throw new IllegalStateException("unknown schema of shipping details");
        }
        String phone = json.path("phone").textValue();
        String email = json.path("email").textValue();
        return new ShippingDetails(
                new PersonName(text(json, "name")),
                new PostalAddress(
                        text(json, "postalCode"),
                        text(json, "prefecture"),
                        text(json, "city"),
                        text(json, "street"),
                        text(json, "building")),
                phone == null ? null : new PhoneNumber(phone),
                email == null ? null : new EmailAddress(email));
    }

    @Override
    public String toString() {
        return Sensitive.masked(ShippingDetails.class);
    }

    private static JsonNode read(byte[] bytes) {
        try {
            return MAPPER.readTree(bytes);
        } catch (IOException e) {
            // The parser's message quotes its input: it must not travel.
            throw new IllegalStateException("shipping details are not JSON");
        }
    }

    private static String text(JsonNode json, String key) {
        String value = json.path(key).textValue();
        if (value == null) {
            throw new IllegalStateException("shipping details lack " + key);
        }
        return value;
    }

    private static void member(StringBuilder json, String key, @Nullable String value) {
        json.append(",\"").append(key).append("\":");
        if (value == null) {
            json.append("null");
            return;
        }
        json.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
