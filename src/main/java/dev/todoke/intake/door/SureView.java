package dev.todoke.intake.door;

/** Asks once more before something that cannot be undone. */
public record SureView(String h1, String text, String go, String action, Notice notice) {}
