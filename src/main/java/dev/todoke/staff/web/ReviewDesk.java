package dev.todoke.staff.web;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.organisation.Division;
import dev.todoke.organisation.Divisions;
import dev.todoke.staff.Quarter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which division's powers somebody reviews, and of which quarter. */
@ApplicationScoped
class ReviewDesk {

    private final Divisions divisions;
    private final TodokeClock clock;
    private final SignedIn signedIn;

    ReviewDesk(Divisions divisions, TodokeClock clock, SignedIn signedIn) {
        this.divisions = divisions;
        this.clock = clock;
        this.signedIn = signedIn;
    }

    /** Those whose walls the reader is within; whoever reviews the instance has all of them. */
    List<Division> divisions() {
        Set<UUID> mine = mine();
        return mine.contains(SignedIn.INSTANCE)
                ? divisions.list("order by code")
                : divisions.of(mine).stream().toList();
    }

    boolean everywhere() {
        return mine().contains(SignedIn.INSTANCE);
    }

    UUID division(@Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return everywhere()
                    ? SignedIn.INSTANCE
                    : mine().stream().sorted().findFirst().orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
        }
        UUID id = id(asked);
        if (!everywhere() && !mine().contains(id)) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
        return id;
    }

    Quarter quarter(@Nullable String asked) {
        return asked == null || asked.isBlank() ? Quarter.of(clock.today()) : Quarter.parse(asked);
    }

    SignedIn person() {
        return signedIn;
    }

    private Set<UUID> mine() {
        return signedIn.divisions(RoleNames.AUDITOR, RoleNames.PRIVACY_OFFICER);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
    }
}
