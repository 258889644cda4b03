package dev.todoke.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ApprovalLifeTest {

    @Test
    void aRequestOnTheEveOfHolidaysLivesUntilSomebodyIsBack() {
        LocalDate eveOfGoldenWeek = LocalDate.of(2026, 5, 1);
        assertThat(RequestedApprovals.endOfNextBusinessDay(eveOfGoldenWeek))
                .isEqualTo(Instant.parse("2026-05-07T15:00:00Z"));
        assertThat(RequestedApprovals.endOfNextBusinessDay(LocalDate.of(2026, 6, 12)))
                .isEqualTo(Instant.parse("2026-06-15T15:00:00Z"));
    }
}
