package dev.todoke.staff;

import java.time.LocalDate;
import java.util.UUID;

/** What a standing approval is asked for. */
public record StandingTerms(UUID contractor, String layout, int rowsADay, LocalDate endsOn) {}
