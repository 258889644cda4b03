package dev.todoke.staff.web;

import java.util.List;
import java.util.UUID;

/** The page of people. */
public record PeopleView(List<Person> people, List<Place> divisions, List<String> roles, boolean problem) {

    /** One person's line. */
    public record Person(
            UUID id, String name, String displayName, boolean active, boolean disabled, List<Held> grants) {}

    /**
     * A role somebody has.
     *
     * @param division the division's name, empty for a role across the instance
     * @param waiting whether a second person's yes is awaited
     * @param alone from when, for one that nobody else could approve; else empty
     */
    public record Held(UUID id, String role, String division, boolean waiting, String alone) {}

    /** A division to choose. */
    public record Place(UUID id, String name) {}
}
