package dev.todoke.intake.door;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page that says what happened and what to do next. */
public record NoteView(
        String h1,
        List<String> lines,
        String look,
        @Nullable String campaign) {}
