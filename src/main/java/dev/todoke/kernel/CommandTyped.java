package dev.todoke.kernel;

/** Somebody at the server's console has called a command; {@code audit} writes it down before the command runs. */
public record CommandTyped(String command, String osUser) {}
