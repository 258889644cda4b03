package dev.todoke.staff.web;

import java.util.UUID;

/** The step-up page: for what, and where to go on. */
public record StepUpView(boolean byCode, String operation, UUID division, UUID object, String back, String problem) {}
