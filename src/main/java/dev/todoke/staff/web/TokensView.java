package dev.todoke.staff.web;

import dev.todoke.kernel.web.FormState;
import java.util.List;
import java.util.UUID;

/** The page of API tokens. */
public record TokensView(List<Line> tokens, List<Place> divisions, List<String> scopes, FormState form) {

    /** One token; {@code used} is a day or empty, {@code good} whether it still works. */
    public record Line(
            UUID id,
            String name,
            String handle,
            String division,
            List<String> scopes,
            String expires,
            String used,
            String by,
            boolean good) {}

    /** A division to choose. */
    public record Place(UUID id, String name) {}
}
