package dev.todoke.details;

import dev.todoke.intake.Submission;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How one winner's details stand now. Computed whenever it is asked for, never stored.
 *
 * @param chosen the submission that counts, or null
 * @param candidates every newest submission, first answer first
 */
public record Standing(
        UUID winner, DetailsState state, @Nullable Submission chosen, List<Submission> candidates) {}
