package dev.todoke.kernel.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * A form with files, wholly in memory: nothing of an upload ever touches a temporary file. Take it as the one body
 * parameter of an endpoint that consumes {@code multipart/form-data}; its CSRF token has been checked.
 */
public final class UploadForm {

    private final Map<String, byte[]> parts;

    UploadForm(Map<String, byte[]> parts) {
        this.parts = Map.copyOf(parts);
    }

    /** A field's text; empty when it was not sent. */
    public String field(String name) {
        byte[] part = parts.get(name);
        return part == null ? "" : new String(part, StandardCharsets.UTF_8);
    }

    /** A file's bytes; empty when none was chosen. */
    public Optional<byte[]> file(String name) {
        return Optional.ofNullable(parts.get(name)).filter(b -> b.length > 0);
    }
}
