package dev.todoke.intake.door;

import org.jspecify.annotations.Nullable;

/** The receipt: a code and dates, nothing about the person. {@code code} is null when an earlier one stays in use. */
public record ReceiptView(String h1, @Nullable String code, boolean disputed, Notice notice) {}
